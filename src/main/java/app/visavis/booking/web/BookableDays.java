package app.visavis.booking.web;

import app.visavis.account.Person;
import app.visavis.booking.availability.Availabilities;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The days of somebody's calendar on which a host may have free times. */
@Component
class BookableDays {
  private final Availabilities availabilities;
  private final Clock clock;

  BookableDays(Availabilities availabilities, Clock clock) {
    this.availabilities = availabilities;
    this.clock = clock;
  }

  record Days(LocalDate first, LocalDate last) {}

  Days of(Person host, ZoneId reader) {
    var furthest = availabilities.of(host.id()).rules().furthestDays();
    var first = LocalDate.ofInstant(clock.instant(), reader);
    // The host's last day may still be on when the reader's next one has begun.
    var last = LocalDate.ofInstant(clock.instant(), host.zone()).plusDays(furthest + 1L);
    return new Days(first, last.isBefore(first) ? first : last);
  }
}
