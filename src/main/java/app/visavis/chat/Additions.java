package app.visavis.chat;

import app.visavis.chat.ChatOutcome.Done;
import app.visavis.chat.ChatOutcome.Full;
import app.visavis.chat.ChatOutcome.KeyReused;
import app.visavis.chat.ChatOutcome.Refused;
import app.visavis.chat.ChatOutcome.TooFast;
import app.visavis.chat.MessageRows.Sender;
import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import app.visavis.session.Belongings;
import app.visavis.session.Doorkeeper;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds to a chat: one after the other, each once. */
@Component
class Additions {
  private final Doorkeeper doorkeeper;
  private final MessageRows rows;
  private final Pace pace;
  private final Clock clock;

  Additions(Doorkeeper doorkeeper, MessageRows rows, Pace pace, Clock clock) {
    this.doorkeeper = doorkeeper;
    this.rows = rows;
    this.pace = pace;
    this.clock = clock;
  }

  /** One that is there already is found also when nothing may be added any more. */
  @Transactional
  public ChatOutcome<Message> add(BookingId id, PersonId author, MessageKey key, Content content) {
    rows.queue(id);
    return switch (Belongings.of(doorkeeper.ask(id, author), author)) {
      case Belongings.Closed(var because) -> new Refused<>(because);
      case Belongings.ReadOnly(var because) ->
          rows.withKey(id, author, key)
              .map(known -> again(known, content))
              .orElseGet(() -> new Refused<>(because));
      case Belongings.Open _ ->
          rows.withKey(id, author, key)
              .map(known -> again(known, content))
              .orElseGet(() -> addNew(id, author, key, content));
    };
  }

  private static ChatOutcome<Message> again(Message known, Content content) {
    return known.says(content) ? new Done<>(known) : new KeyReused<>();
  }

  private ChatOutcome<Message> addNew(
      BookingId id, PersonId author, MessageKey key, Content content) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var sender = new Sender(id, author, content instanceof Content.Attached);
    var wait = pace.wait(sender, now);
    if (wait.isPresent()) {
      return new TooFast<>(wait.get());
    }
    if (pace.isFull(sender)) {
      return new Full<>();
    }
    var message = new Message(id, rows.last(id) + 1, author, now, key, content);
    rows.add(message);
    return new Done<>(message);
  }
}
