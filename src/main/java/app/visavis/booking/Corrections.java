package app.visavis.booking;

import app.visavis.account.SignedIn;
import app.visavis.booking.StatusMoves.Verdict;
import app.visavis.common.BookingId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Where a host sets right what the clock has concluded: somebody came by telephone, or sat there
 * for a minute. Only the outcome changes, and the history keeps both.
 */
@Service
public class Corrections {
  private final BookingDesk desk;
  private final Slots slots;
  private final Moves moves;

  Corrections(BookingDesk desk, Slots slots, Moves moves) {
    this.desk = desk;
    this.slots = slots;
    this.moves = moves;
  }

  /**
   * Nothing in it has been checked.
   *
   * @param status COMPLETED or NO_SHOW
   * @param absent HOST, GUEST or BOTH with NO_SHOW, nothing with COMPLETED
   */
  public record Wish(@Nullable String status, @Nullable String absent, @Nullable String reason) {}

  public BookingOutcome correct(BookingId id, SignedIn who, Wish wish) {
    return desk.find(id, who)
        .map(seen ->
            outcome(wish)
                .outcome(outcome ->
                    PlainText.reason(wish.reason())
                        .outcome(reason ->
                            slots.change(seen, booking -> correct(booking, who, outcome, reason)))))
        .orElseGet(BookingOutcome.NotYours::new);
  }

  private BookingOutcome correct(Booking booking, SignedIn who, Outcome outcome, String reason) {
    if (!booking.isHost(who.id())) {
      return new BookingOutcome.NotAllowed();
    }
    var corrected = booking.with(outcome);
    if (corrected.equals(booking)) {
      return new BookingOutcome.Done(booking);
    }
    if (StatusMoves.judge(booking.status(), outcome.status(), Actor.WITNESS) != Verdict.ALLOWED) {
      return new BookingOutcome.InvalidMove(booking.status());
    }
    return new BookingOutcome.Done(moves.make(booking, corrected, who.id(), reason));
  }

  private static Checked<Outcome> outcome(Wish wish) {
    return switch (wish.status()) {
      case "COMPLETED" ->
          wish.absent() == null
              ? Checked.of(Outcome.COMPLETED)
              : Checked.not(BookingFault.ABSENT_UNUSABLE);
      case "NO_SHOW" -> noShow(wish.absent());
      case null, default -> Checked.not(BookingFault.OUTCOME_UNKNOWN);
    };
  }

  private static Checked<Outcome> noShow(@Nullable String absent) {
    return Arrays.stream(Absence.values())
        .filter(each -> each.name().equals(absent))
        .findAny()
        .map(each -> Checked.of(Outcome.noShow(each)))
        .orElseGet(() -> Checked.not(BookingFault.ABSENT_UNUSABLE));
  }
}
