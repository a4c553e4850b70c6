package app.visavis.chat;

import app.visavis.chat.MessageRows.Sender;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** More than anybody types or hands over, and less than what would bury the other. */
@Component
class Pace {
  static final int MESSAGES = 30;
  static final int FILES = 10;
  static final Duration WINDOW = Duration.ofMinutes(1);
  static final long MOST_MESSAGES = 10_000;
  static final int MOST_FILES = 100;

  private final MessageRows rows;

  Pace(MessageRows rows) {
    this.rows = rows;
  }

  /** How long until this person may send again; empty when it may now. */
  Optional<Duration> wait(Sender sender, Instant now) {
    return rows.lastButSome(sender, now.minus(WINDOW), sender.sendsFile() ? FILES : MESSAGES)
        .map(sentAt -> Duration.between(now, sentAt.plus(WINDOW)));
  }

  boolean isFull(Sender sender) {
    return rows.last(sender.booking()) >= MOST_MESSAGES
        || sender.sendsFile() && rows.files(sender.booking()) >= MOST_FILES;
  }
}
