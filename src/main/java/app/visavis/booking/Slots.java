package app.visavis.booking;

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
  private static final Set<String> CONSTRAINTS = Set.of("booking_host_free", "booking_guest_free");

  private final BookingRows rows;
  private final TransactionTemplate transactions;

  Slots(BookingRows rows, TransactionTemplate transactions) {
    this.rows = rows;
    this.transactions = transactions;
  }

  /**
   * One transaction, in turn with others for the same people. The change gets the booking as it is
   * then: whoever was before us may have changed it.
   */
  BookingOutcome change(Booking seen, Function<Booking, BookingOutcome> change) {
    return inTurn(seen, () -> change.apply(rows.find(seen.id()).orElseThrow()));
  }

  /** Nothing of the work stays when the time turns out to be taken. */
  BookingOutcome inTurn(Booking booking, Supplier<BookingOutcome> work) {
    try {
      return transactions.execute(_ -> {
        rows.queueFor(booking.host(), booking.guest());
        return work.get();
      });
    } catch (DataIntegrityViolationException refused) {
      if (isTaken(refused)) {
        return new BookingOutcome.SlotTaken();
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
