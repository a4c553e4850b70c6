package app.visavis.chat;

import app.visavis.chat.ChatOutcome.Done;
import app.visavis.chat.ChatOutcome.Refused;
import app.visavis.chat.MessageRows.Sender;
import app.visavis.chat.file.FileId;
import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import app.visavis.session.Belongings;
import app.visavis.session.Doorkeeper;
import app.visavis.signaling.RoomNews;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The chat of an appointment, for those whom the door lets have it. */
@Service
public class Chat {
  private static final int MOST_AT_ONCE = 200;

  private final Doorkeeper doorkeeper;
  private final MessageRows rows;
  private final Additions additions;
  private final Pace pace;
  private final RoomNews news;
  private final Clock clock;

  Chat(
      Doorkeeper doorkeeper,
      MessageRows rows,
      Additions additions,
      Pace pace,
      RoomNews news,
      Clock clock) {
    this.doorkeeper = doorkeeper;
    this.rows = rows;
    this.additions = additions;
    this.pace = pace;
    this.news = news;
    this.clock = clock;
  }

  /**
   * @param number of the last message that the reader has; 0 for none
   */
  public ChatOutcome<Extract> after(BookingId booking, PersonId reader, long number) {
    return switch (access(booking, reader)) {
      case Belongings.Open _ -> new Done<>(extract(booking, number, true));
      case Belongings.ReadOnly _ -> new Done<>(extract(booking, number, false));
      case Belongings.Closed(var because) -> new Refused<>(because);
    };
  }

  public ChatOutcome<Message> add(
      BookingId booking, PersonId author, MessageKey key, Content content) {
    var outcome = additions.add(booking, author, key, content);
    if (outcome instanceof Done<Message>(var message)) {
      news.chat(booking, message.number());
    }
    return outcome;
  }

  /** Whether a file would be taken now: asked before megabytes are read in vain. */
  public ChatOutcome<BookingId> mayAttach(BookingId booking, PersonId author) {
    return switch (access(booking, author)) {
      case Belongings.Open _ -> unlessTooMuch(new Sender(booking, author, true));
      case Belongings.ReadOnly(var because) -> new Refused<>(because);
      case Belongings.Closed(var because) -> new Refused<>(because);
    };
  }

  /** An empty answer: no such file in this chat. */
  public ChatOutcome<Optional<SharedFile>> file(BookingId booking, PersonId reader, FileId file) {
    return access(booking, reader) instanceof Belongings.Closed(var because)
        ? new Refused<>(because)
        : new Done<>(rows.file(booking, file));
  }

  private ChatOutcome<BookingId> unlessTooMuch(Sender sender) {
    return pace.wait(sender, clock.instant())
        .<ChatOutcome<BookingId>>map(ChatOutcome.TooFast::new)
        .orElseGet(() -> new Done<>(sender.booking()));
  }

  private Extract extract(BookingId booking, long number, boolean mayWrite) {
    var found = rows.after(booking, number, MOST_AT_ONCE + 1);
    var hasMore = found.size() > MOST_AT_ONCE;
    return new Extract(hasMore ? found.subList(0, MOST_AT_ONCE) : found, hasMore, mayWrite);
  }

  private Belongings access(BookingId booking, PersonId person) {
    return Belongings.of(doorkeeper.ask(booking, person), person);
  }
}
