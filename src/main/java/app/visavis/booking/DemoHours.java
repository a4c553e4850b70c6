package app.visavis.booking;

import app.visavis.account.DemoPeopleCreated;
import app.visavis.account.Role;
import app.visavis.booking.availability.Availabilities;
import app.visavis.booking.availability.Availability;
import app.visavis.booking.availability.BookingRules;
import app.visavis.booking.availability.Hours;
import app.visavis.booking.availability.OpeningHours;
import app.visavis.common.PersonId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets the demo people be booked: the therapist answers requests, the tutor is booked at once. */
@Component
class DemoHours {
  private static final int NOON = 12 * 60;
  private static final Duration BREAK = Duration.ofMinutes(10);
  private static final int TWO_MONTHS = 60;

  private final Availabilities availabilities;

  DemoHours(Availabilities availabilities) {
    this.availabilities = availabilities;
  }

  @EventListener
  void fill(DemoPeopleCreated demo) {
    offer(Objects.requireNonNull(demo.people().get(Role.THERAPIST)).id(), false);
    offer(Objects.requireNonNull(demo.people().get(Role.TUTOR)).id(), true);
  }

  private void offer(PersonId host, boolean confirmsAtOnce) {
    var hours = List.of(new Hours(9 * 60, NOON), new Hours(NOON + 60, 17 * 60));
    var week = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
    for (var day = DayOfWeek.MONDAY; day != DayOfWeek.SATURDAY; day = day.plus(1)) {
      week.put(day, hours);
    }
    availabilities.save(
        host,
        new Availability(
            new OpeningHours(week, Map.of()),
            List.of(Duration.ofMinutes(50), Duration.ofMinutes(25)),
            new BookingRules(Duration.ZERO, BREAK, Duration.ofHours(2), TWO_MONTHS, null),
            confirmsAtOnce,
            Duration.ofHours(24)));
  }
}
