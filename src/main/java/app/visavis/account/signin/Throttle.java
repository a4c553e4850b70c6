package app.visavis.account.signin;

import app.visavis.common.SlidingWindow;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing. Failures count for one account from one address, and for one address over
 * all accounts; never for an account alone, or anybody could lock out its owner.
 */
@Component
class Throttle {
  static final Duration WINDOW = Duration.ofMinutes(15);
  static final int PER_ACCOUNT_AND_ADDRESS = 10;

  /** A practice or a school may share one address. */
  static final int PER_ADDRESS = 100;

  private static final int REMEMBERED = 50_000;

  private final SlidingWindow pairs;
  private final SlidingWindow addresses;

  Throttle(Clock clock) {
    pairs = new SlidingWindow(PER_ACCOUNT_AND_ADDRESS, WINDOW, REMEMBERED, clock);
    addresses = new SlidingWindow(PER_ADDRESS, WINDOW, REMEMBERED, clock);
  }

  Optional<Duration> wait(String email, ClientAddress address) {
    return Stream.of(pairs.wait(pair(email, address)), addresses.wait(address.network()))
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder());
  }

  void failed(String email, ClientAddress address) {
    pairs.count(pair(email, address));
    addresses.count(address.network());
  }

  /** The address keeps its count: one own account must not buy more guesses at others. */
  void succeeded(String email, ClientAddress address) {
    pairs.forget(pair(email, address));
  }

  private static String pair(String email, ClientAddress address) {
    return address.network() + " " + email;
  }
}
