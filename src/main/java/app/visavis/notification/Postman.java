package app.visavis.notification;

import app.visavis.booking.Bookings;
import app.visavis.notification.MailQueue.Claimed;
import app.visavis.notification.post.NotSentException;
import app.visavis.notification.post.Post;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends what is due. Any number of them may be at work, here and on other nodes. */
@Component
class Postman {
  private static final Logger log = LoggerFactory.getLogger(Postman.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  /** With the pauses in between, more than five hours. */
  static final int ATTEMPTS = 12;

  private final MailQueue queue;
  private final MailWriter writer;
  private final Post post;
  private final Bookings bookings;
  private final ReminderChoices choices;
  private final Clock clock;

  Postman(
      MailQueue queue,
      MailWriter writer,
      Post post,
      Bookings bookings,
      ReminderChoices choices,
      Clock clock) {
    this.queue = queue;
    this.writer = writer;
    this.post = post;
    this.bookings = bookings;
    this.choices = choices;
    this.clock = clock;
  }

  /** Until nothing is due any more, or the server stops. */
  void sendDue() {
    queue.recover(now());
    var next = queue.take(now());
    while (next.isPresent()) {
      deliver(next.get());
      next = Thread.currentThread().isInterrupted() ? next.empty() : queue.take(now());
    }
  }

  /** One broken mail must not keep the others waiting. */
  private void deliver(Claimed claimed) {
    try {
      if (!isUseful(claimed.mail().facts())) {
        queue.dropped(claimed, now());
        return;
      }
      post.send(writer.write(claimed.mail(), now()));
    } catch (NotSentException failure) {
      putBack(claimed, String.valueOf(failure.getMessage()), failure.isHopeless());
      return;
    } catch (RuntimeException broken) {
      log.error("Mail {} cannot be written", claimed.mail().id(), broken);
      putBack(claimed, "The mail could not be written; the log says more.", false);
      return;
    }
    noteSent(claimed);
  }

  /** It has left: should that not be noted now, {@link MailQueue#recover} looks at it once more. */
  private void noteSent(Claimed claimed) {
    try {
      queue.sent(claimed, now());
    } catch (RuntimeException away) {
      log.error("Mail {} was sent, which could not be noted", claimed.mail().id(), away);
    }
  }

  private boolean isUseful(MailFacts facts) {
    var reminder = facts.reminder();
    return reminder == null
        || bookings
            .find(facts.booking())
            .filter(booking ->
                reminder.isUseful(
                    booking, facts.time().startsAt(), choices.of(facts.reader()), now()))
            .isPresent();
  }

  private void putBack(Claimed claimed, String trouble, boolean hopeless) {
    if (hopeless || claimed.attempt() >= ATTEMPTS) {
      log.warn("Mail {} is given up: {}", claimed.mail().id(), trouble);
      queue.failed(claimed, now(), trouble);
    } else {
      queue.retry(claimed, now().plus(pause(claimed.attempt())), trouble);
    }
  }

  /** 30 s, 1 min, 2 min and so on, up to an hour. */
  static Duration pause(int attempt) {
    var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt - 1, 20));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
