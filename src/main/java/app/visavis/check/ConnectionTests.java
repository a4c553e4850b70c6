package app.visavis.check;

import app.visavis.common.PersonId;
import app.visavis.common.SlidingWindow;
import app.visavis.media.ChannelName;
import app.visavis.media.MediaGrant;
import app.visavis.media.MediaGrant.DirectGrant;
import app.visavis.media.MediaNetworks;
import app.visavis.media.NetworkKind;
import app.visavis.media.Seat;
import app.visavis.media.Uid;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Lends TURN servers to somebody who tries out the connection: for a few minutes, and only so
 * often, since a relay costs its owner money.
 */
@Service
public class ConnectionTests {
  static final Duration WINDOW = Duration.ofMinutes(10);
  static final int TESTS = 10;
  static final int SOCKETS = 20;

  /**
   * A test takes half a minute; the rest is for clocks that differ. Nobody holds a call with it.
   */
  static final Duration LIFE = Duration.ofMinutes(5);

  private static final int REMEMBERED = 50_000;

  private final MediaNetworks networks;
  private final Clock clock;
  private final SlidingWindow tests;
  private final SlidingWindow sockets;

  ConnectionTests(MediaNetworks networks, Clock clock) {
    this.networks = networks;
    this.clock = clock;
    tests = new SlidingWindow(TESTS, WINDOW, REMEMBERED, clock);
    sockets = new SlidingWindow(SOCKETS, WINDOW, REMEMBERED, clock);
  }

  public sealed interface Loan {
    record Lent(NetworkKind network, DirectGrant servers) implements Loan {}

    record TooOften(Duration patience) implements Loan {}
  }

  public Loan begin(PersonId person) {
    var wait = tests.take(person.toString());
    return wait.isPresent()
        ? new Loan.TooOften(wait.get())
        : new Loan.Lent(networks.preferred(), servers(clock.instant().plus(LIFE)));
  }

  public boolean maySocket(PersonId person) {
    return sockets.take(person.toString()).isEmpty();
  }

  /** Also where sessions run over Agora: whether UDP gets through is worth knowing there, too. */
  private DirectGrant servers(Instant until) {
    var seat = new Seat(ChannelName.random(), Uid.random(), until);
    return networks
        .find(NetworkKind.DIRECT)
        .map(network -> direct(network.grant(seat)))
        .orElseGet(() -> new DirectGrant(List.of(), until));
  }

  private static DirectGrant direct(MediaGrant grant) {
    return switch (grant) {
      case DirectGrant servers -> servers;
      case MediaGrant.AgoraGrant other -> new DirectGrant(List.of(), other.expiresAt());
    };
  }
}
