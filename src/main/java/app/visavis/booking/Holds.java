package app.visavis.booking;

import app.visavis.account.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Keeps a time for a guest for some minutes. A guest has one hold; a new one replaces it. */
@Service
public class Holds {
  /** How long an expired hold can still be told from one that never was. */
  private static final Duration REMEMBERED = Duration.ofHours(1);

  private final Participants participants;
  private final Slots slots;
  private final Offers offers;
  private final HoldRows rows;
  private final Clock clock;
  private final Duration life;

  Holds(
      Participants participants,
      Slots slots,
      Offers offers,
      HoldRows rows,
      Clock clock,
      Environment environment) {
    this.participants = participants;
    this.slots = slots;
    this.offers = offers;
    this.rows = rows;
    this.clock = clock;
    this.life = HoldSettings.from(environment).life();
  }

  /** Of a slot that the host offers now. */
  public HoldOutcome hold(BookingWish wish) {
    if (!wish.by().role().isGuest()) {
      return new HoldOutcome.NotAllowed();
    }
    return participants
        .of(wish)
        .then(pair ->
            Slot.check(wish.startsAt(), wish.endsAt(), clock.instant())
                .then(slot -> Checked.of(inTurn(pair, slot))))
        .fold(outcome -> outcome, HoldOutcome.Invalid::new);
  }

  private HoldOutcome inTurn(Participants.Pair pair, Slot slot) {
    return slots.inTurn(
        pair.host().id(), pair.guest().id(), () -> hold(pair, slot), new HoldOutcome.SlotTaken());
  }

  /**
   * The former hold goes last: two guests who swap hosts at once would otherwise wait for each
   * other.
   */
  private HoldOutcome hold(Participants.Pair pair, Slot slot) {
    if (!offers.include(pair.host().id(), slot, pair.guest().id())) {
      return new HoldOutcome.SlotTaken();
    }
    var hold = fresh(pair, slot);
    rows.release(hold.guest());
    rows.add(hold);
    return new HoldOutcome.Held(hold);
  }

  /** Its minutes begin when it is made: whoever had to queue has as many as others. */
  private Hold fresh(Participants.Pair pair, Slot slot) {
    return new Hold(
        HoldId.random(),
        pair.host().id(),
        pair.guest().id(),
        slot.startsAt(),
        slot.endsAt(),
        clock.instant().truncatedTo(ChronoUnit.MICROS).plus(life));
  }

  /** False when there is no such hold of this person. */
  public boolean release(HoldId id, SignedIn who) {
    return rows.remove(id, who.id());
  }

  @Scheduled(fixedRateString = "${visavis.hold.sweep:1m}")
  void sweep() {
    rows.removeExpiredBefore(clock.instant().minus(REMEMBERED));
  }
}
