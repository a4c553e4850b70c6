package planted.session;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.function.Supplier;

/** Each method asks the machine for the time instead of the clock that was handed in. */
class OwnTime {
  Instant instant() {
    return Instant.now();
  }

  LocalDate date() {
    return LocalDate.now();
  }

  Date old() {
    return new Date();
  }

  long millis() {
    return System.currentTimeMillis();
  }

  Clock clock() {
    return Clock.systemUTC();
  }

  Supplier<Instant> reference() {
    return Instant::now;
  }
}
