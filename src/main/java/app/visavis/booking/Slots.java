package app.visavis.booking;

import app.visavis.common.PersonId;
import java.time.Clock;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives out time. The database's exclusion constraints decide, at the moment of writing; a look
 * beforehand could only be outdated.
 */
@Component
class Slots {
  private static final Set<String> CONSTRAINTS =
      Set.of("taken_time_host_free", "taken_time_guest_free");

  private final BookingRows rows;
  private final HoldRows holds;
  private final TransactionTemplate transactions;
  private final Clock clock;

  Slots(BookingRows rows, HoldRows holds, TransactionTemplate transactions, Clock clock) {
    this.rows = rows;
    this.holds = holds;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * One transaction, in turn with others for the same people. The change gets the booking as it is
   * then: whoever was before us may have changed it.
   */
  BookingOutcome change(Booking seen, Function<Booking, BookingOutcome> change) {
    return inTurn(seen, () -> change.apply(rows.find(seen.id()).orElseThrow()));
  }

  BookingOutcome inTurn(Booking booking, Supplier<BookingOutcome> work) {
    return inTurn(booking.host(), booking.guest(), work, new BookingOutcome.SlotTaken());
  }

  /**
   * Nothing of the work stays when the time turns out to be taken. Holds that have expired are out
   * of its way.
   */
  <T> T inTurn(PersonId host, PersonId guest, Supplier<T> work, T whenTaken) {
    try {
      return transactions.execute(_ -> {
        rows.queueFor(host, guest);
        holds.lapse(host, guest, clock.instant());
        return work.get();
      });
    } catch (DataIntegrityViolationException refused) {
      if (isTaken(refused)) {
        return whenTaken;
      }
      throw refused;
    }
  }

  private static boolean isTaken(DataIntegrityViolationException refused) {
    return refused.getMostSpecificCause() instanceof PSQLException cause
        && cause.getServerErrorMessage() instanceof ServerErrorMessage message
        && message.getConstraint() instanceof String constraint
        && CONSTRAINTS.contains(constraint);
  }
}
