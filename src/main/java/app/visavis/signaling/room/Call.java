package app.visavis.signaling.room;

import app.visavis.signaling.message.ClientMessage;
import app.visavis.signaling.message.ClientMessage.Need;
import app.visavis.signaling.message.PeerId;
import app.visavis.signaling.message.ServerMessage;
import app.visavis.signaling.message.ServerMessage.ShareOver;
import java.util.List;

/** What is said among the seated pages: most of what a room hears, and nobody comes or goes. */
public final class Call {
  private final Members members;
  private final Seating seating;
  private final Effects effects;

  Call(Members members, Seating seating, Effects effects) {
    this.members = members;
    this.seating = seating;
    this.effects = effects;
  }

  public boolean allows(Need need, Line line) {
    var page = members.on(line);
    return switch (need) {
      case ANYONE -> true;
      case SEATED -> page != null;
      case SEATED_HOST -> page != null && page.isHost();
    };
  }

  /** Whether whoever is on this line has such a peer. */
  public boolean reaches(Line line, PeerId peer) {
    var page = members.named(peer);
    return page != null && !line.equals(page.line());
  }

  /** From a seated page to one that it can reach; nobody else's word travels. */
  public List<Effect> signal(Line from, ClientMessage.Signal signal) {
    var sender = members.on(from);
    var receiver = members.named(signal.to());
    if (sender != null && receiver != null && sender != receiver) {
      effects.send(receiver.line(), new ServerMessage.Signal(sender.id(), signal.signal()));
    }
    return effects.take();
  }

  /** From a seated page to all others that are. */
  public List<Effect> draft(Line from, ClientMessage.Draft draft) {
    var sender = members.on(from);
    if (sender != null) {
      var message = new ServerMessage.Draft(sender.id(), draft.page(), draft.item(), draft.drawn());
      members.all().stream()
          .filter(page -> page != sender)
          .forEach(page -> effects.send(page.line(), message));
    }
    return effects.take();
  }

  public List<Effect> state(Line line, ClientMessage.State state) {
    var page = members.on(line);
    if (page != null) {
      seating.update(page.sending(state));
    }
    return effects.take();
  }

  /** One screen at a time; whoever knows whose sharing that ends may end it. */
  public List<Effect> share(Line line, ClientMessage.Share share) {
    var page = members.on(line);
    if (page != null) {
      share(page, share);
    }
    return effects.take();
  }

  /** To everybody who is seated, and to nobody at the door. */
  public List<Effect> tell(ServerMessage message) {
    members.all().forEach(page -> effects.send(page.line(), message));
    return effects.take();
  }

  /** Who shares without a word about the one who does already may just not have heard of it yet. */
  private void share(Page page, ClientMessage.Share share) {
    var other = members.sharing();
    if (!share.on() || other == null || other.id().equals(page.id())) {
      seating.update(page.sharing(share.on()));
    } else if (other.id().equals(share.instead())) {
      seating.update(other.sharing(false));
      effects.send(other.line(), new ShareOver(page.id()));
      seating.update(page.sharing(true));
    } else {
      effects.send(page.line(), new ShareOver(other.id()));
    }
  }
}
