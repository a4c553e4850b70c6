package app.visavis.booking;

import app.visavis.account.DemoPeopleCreated;
import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives the demo people something to see, relative to the first start: one booking of each kind.
 */
@Component
class DemoBookings {
  private static final Duration USUAL = Duration.ofMinutes(50);

  private final Moves moves;
  private final MessageSource texts;
  private final Clock clock;

  DemoBookings(Moves moves, MessageSource texts, Clock clock) {
    this.moves = moves;
    this.texts = texts;
    this.clock = clock;
  }

  /** Within the transaction that makes the people, so that there is all of the demo or nothing. */
  @EventListener
  void fill(DemoPeopleCreated demo) {
    fill(person(demo, Role.THERAPIST), person(demo, Role.CLIENT));
    fill(person(demo, Role.TUTOR), person(demo, Role.STUDENT));
  }

  private void fill(Person host, Person guest) {
    var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    add("running", host, guest, slot(now.minus(Duration.ofMinutes(10)), Duration.ofMinutes(25)));
    add("soon", host, guest, slot(now.plus(Duration.ofMinutes(20)), USUAL));
    add("tomorrow", host, guest, slot(tenOClock(host, now, 1), USUAL));
    add("pending", host, guest, slot(tenOClock(host, now, 2), USUAL));
    add("past", host, guest, slot(tenOClock(host, now, -1), USUAL));
  }

  private void add(String kind, Person host, Person guest, Slot slot) {
    var status =
        switch (kind) {
          case "pending" -> BookingStatus.PENDING;
          case "past" -> BookingStatus.COMPLETED;
          default -> BookingStatus.CONFIRMED;
        };
    var language = host.language().locale();
    var title = texts.getMessage("booking.demo.title." + kind, null, language);
    moves.add(
        new Booking(
            BookingId.random(),
            host.id(),
            guest.id(),
            slot.startsAt(),
            slot.endsAt(),
            title,
            status,
            status == BookingStatus.PENDING ? Side.GUEST : Side.HOST),
        madeBy(status, host, guest));
  }

  /** Nobody: what is past was not entered afterwards by somebody. */
  private static @Nullable PersonId madeBy(BookingStatus status, Person host, Person guest) {
    return switch (status) {
      case PENDING -> guest.id();
      case COMPLETED -> null;
      default -> host.id();
    };
  }

  private static Slot slot(Instant start, Duration length) {
    return new Slot(start, start.plus(length));
  }

  private static Instant tenOClock(Person host, Instant now, int daysLater) {
    var today = now.atZone(host.zone()).toLocalDate();
    return today.plusDays(daysLater).atTime(LocalTime.of(10, 0)).atZone(host.zone()).toInstant();
  }

  private static Person person(DemoPeopleCreated demo, Role role) {
    return Objects.requireNonNull(demo.people().get(role));
  }
}
