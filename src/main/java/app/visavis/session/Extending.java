package app.visavis.session;

import app.visavis.booking.Booking;
import app.visavis.booking.MoreTime;
import app.visavis.booking.NextTaken;
import app.visavis.booking.TimeGiven;
import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The host gives a running session more time; tokens, credentials and pages follow the booking. */
@Service
public class Extending {
  private final Doorkeeper doorkeeper;
  private final MoreTime moreTime;
  private final SessionJournal journal;

  Extending(Doorkeeper doorkeeper, MoreTime moreTime, SessionJournal journal) {
    this.doorkeeper = doorkeeper;
    this.moreTime = moreTime;
    this.journal = journal;
  }

  /** What came of the wish. */
  public sealed interface Result {
    record Extended(Booking booking, JoinWindow window) implements Result {}

    /** The host's own door is closed. */
    record Refused(Admission admission) implements Result {}

    record NotHost() implements Result {}

    record NotStarted() implements Result {}

    record TooLong() implements Result {}

    record Taken(NextTaken next) implements Result {}
  }

  /**
   * @param from the end that the host sees: with it, asking twice gives no more than asking once
   */
  public Result extend(BookingId id, PersonId host, Duration more, @Nullable Instant from) {
    var entry = doorkeeper.ask(id, host);
    if (entry.booking() != null && !entry.booking().isHost(host)) {
      return new Result.NotHost();
    }
    if (!(entry.admission() instanceof Admission.Admitted)) {
      return new Result.Refused(entry.admission());
    }
    return switch (moreTime.give(id, host, more, from)) {
      case TimeGiven.Done(var booking, var longer) -> extended(entry, booking, host, longer);
      case TimeGiven.NotRunning _ -> new Result.NotStarted();
      case TimeGiven.TooLong _ -> new Result.TooLong();
      case TimeGiven.Taken(var next) -> new Result.Taken(next);
    };
  }

  private Result extended(Entry before, Booking booking, PersonId host, boolean longer) {
    if (longer) {
      journal.note(
          booking.id(), SessionEvent.Kind.EXTENDED, host, null, booking.endsAt().toString());
    }
    return new Result.Extended(booking, before.door().rules().windowOf(booking));
  }
}
