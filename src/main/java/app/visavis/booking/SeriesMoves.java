package app.visavis.booking;

import app.visavis.booking.SeriesRows.Member;
import app.visavis.common.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Writes changes of several bookings down at once. Callers have queued for their people, and looked
 * whether the times are free.
 */
@Component
class SeriesMoves {
  /** 400 years, after which the calendar repeats itself: nothing can be booked there. */
  static final int FAR_AWAY_DAYS = 146_097;

  private final BookingRows rows;
  private final SeriesRows series;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SeriesMoves(BookingRows rows, SeriesRows series, ApplicationEventPublisher events, Clock clock) {
    this.rows = rows;
    this.series = series;
    this.events = events;
    this.clock = clock;
  }

  record NewTime(Booking booking, Slot slot, LocalDateTime wall) {}

  List<Booking> add(SeriesId id, SeriesPlan plan, PersonId by) {
    var at = now();
    series.add(id, plan, by, at);
    var added = plan.all().stream().map(each -> add(id, plan.first(), each, by, at)).toList();
    tell(added.stream().map(each -> new BookingChanged(each, null, by, "")).toList());
    return added;
  }

  private Booking add(
      SeriesId id, Booking pattern, Occurrence occurrence, PersonId by, Instant at) {
    var booking = pattern.inSeries(id, occurrence.slot());
    rows.add(booking, false, by, at);
    series.enlist(booking.id(), id, occurrence);
    return booking;
  }

  /** All keep time with each other afterwards. */
  void move(List<NewTime> all, PersonId by, String reason) {
    series.park(all.stream().map(each -> each.booking().id()).toList());
    var at = now();
    var changes =
        all.stream()
            .map(each -> {
              var parked = each.booking().at(farAway(each.booking()));
              var moved = each.booking().at(each.slot());
              write(new BookingMove(parked, moved, by, at, reason));
              series.settle(moved.id(), each.wall());
              return new BookingChanged(moved, each.booking(), by, reason);
            })
            .toList();
    tell(changes);
  }

  void cancel(List<Member> all, PersonId by, String reason) {
    var at = now();
    var changes =
        all.stream()
            .map(Member::booking)
            .map(booking -> {
              var cancelled = booking.with(BookingStatus.CANCELLED);
              write(new BookingMove(booking, cancelled, by, at, reason));
              return new BookingChanged(cancelled, booking, by, reason);
            })
            .toList();
    tell(changes);
  }

  private void write(BookingMove move) {
    if (!rows.move(move)) {
      throw new OptimisticLockingFailureException(
          "Booking " + move.to().id() + " changed out of turn.");
    }
  }

  private void tell(List<BookingChanged> changes) {
    if (changes.size() == 1) {
      events.publishEvent(changes.getFirst());
      return;
    }
    changes.forEach(change -> events.publishEvent(change.amongOthers()));
    events.publishEvent(new SeriesChanged(changes));
  }

  private static Slot farAway(Booking booking) {
    var far = Duration.ofDays(FAR_AWAY_DAYS);
    return new Slot(booking.startsAt().plus(far), booking.endsAt().plus(far));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
