package app.visavis.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.common.SlidingWindow;
import app.visavis.testing.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThrottleTest {
  private static final ClientAddress HOME = ClientAddress.of("192.0.2.1");
  private static final ClientAddress ELSEWHERE = ClientAddress.of("192.0.2.2");
  private static final Duration STEP = Duration.ofMinutes(1);

  private final MovableClock clock = new MovableClock();
  private final Throttle throttle = new Throttle(clock);

  @Test
  void the_limit_itself_is_allowed_and_one_more_is_not() {
    fail(Throttle.PER_ACCOUNT_AND_ADDRESS - 1, "ann@x.example", HOME);
    assertThat(throttle.wait("ann@x.example", HOME)).isEmpty();
    throttle.failed("ann@x.example", HOME);
    assertThat(throttle.wait("ann@x.example", HOME)).contains(Throttle.WINDOW);
  }

  @Test
  void the_owner_at_another_address_is_not_locked_out() {
    fail(Throttle.PER_ACCOUNT_AND_ADDRESS, "ann@x.example", HOME);
    assertThat(throttle.wait("ann@x.example", ELSEWHERE)).isEmpty();
    assertThat(throttle.wait("bob@x.example", HOME)).isEmpty();
  }

  @Test
  void the_window_slides_so_that_the_oldest_failure_leaves_first() {
    throttle.failed("ann@x.example", HOME);
    clock.advance(STEP);
    fail(Throttle.PER_ACCOUNT_AND_ADDRESS - 1, "ann@x.example", HOME);
    assertThat(throttle.wait("ann@x.example", HOME)).contains(Throttle.WINDOW.minus(STEP));
    clock.advance(Throttle.WINDOW.minus(STEP));
    assertThat(throttle.wait("ann@x.example", HOME)).isEmpty();
    throttle.failed("ann@x.example", HOME);
    assertThat(throttle.wait("ann@x.example", HOME)).contains(STEP);
  }

  @Test
  void many_accounts_tried_from_one_address_stop_that_address() {
    for (var account = 0; account < Throttle.PER_ADDRESS; account++) {
      throttle.failed("person-" + account + "@x.example", HOME);
    }
    assertThat(throttle.wait("fresh@x.example", HOME)).isPresent();
    assertThat(throttle.wait("fresh@x.example", ELSEWHERE)).isEmpty();
  }

  @Test
  void success_clears_the_account_and_not_the_address() {
    fail(Throttle.PER_ADDRESS - 1, "ann@x.example", HOME);
    throttle.succeeded("ann@x.example", HOME);
    assertThat(throttle.wait("ann@x.example", HOME)).isEmpty();
    throttle.failed("bob@x.example", HOME);
    assertThat(throttle.wait("ann@x.example", HOME)).isPresent();
  }

  @Test
  void no_more_keys_are_remembered_than_there_is_room_for() {
    var window = new SlidingWindow(1, Throttle.WINDOW, 2, clock);
    window.count("first");
    window.count("second");
    window.count("third");
    assertThat(window.wait("first")).isEmpty();
    assertThat(window.wait("second")).isPresent();
    assertThat(window.wait("third")).isPresent();
  }

  private void fail(int times, String email, ClientAddress address) {
    for (var time = 0; time < times; time++) {
      throttle.failed(email, address);
    }
  }
}
