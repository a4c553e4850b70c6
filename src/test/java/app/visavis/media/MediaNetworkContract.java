package app.visavis.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every network owes the rooms that use it. */
public abstract class MediaNetworkContract {
  protected static final Instant NOW = Instant.parse("2026-03-01T10:00:00.250Z");
  private static final Duration HOUR = Duration.ofHours(1);

  protected abstract MediaNetwork network(Clock clock);

  /** Checks what is inside the grant for these, the second of issue and the life. */
  protected abstract void checkContent(
      MediaGrant grant, Seat seat, Instant issuedAt, Duration life);

  static LongStream seeds() {
    return LongStream.range(1, 201);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_grant_never_outlives_the_seat_nor_an_hour(long seed) {
    var random = RandomGeneratorFactory.getDefault().create(seed);
    var now = moment(random);
    var seat = seat(now.plusMillis(random.nextLong(1_000, Duration.ofDays(2).toMillis())));

    var grant = network(at(now)).grant(seat);

    assertThat(grant.expiresAt())
        .as("seed %d, now %s, seat until %s", seed, now, seat.until())
        .isAfter(now)
        .isBeforeOrEqualTo(seat.until())
        .isBeforeOrEqualTo(now.plus(HOUR));
    var issuedAt = Instant.ofEpochSecond(now.getEpochSecond());
    checkContent(grant, seat, issuedAt, Duration.between(issuedAt, grant.expiresAt()));
  }

  @Test
  void a_long_seat_gets_a_whole_hour() {
    var grant = network(at(NOW)).grant(seat(NOW.plus(Duration.ofDays(3))));

    assertThat(grant.expiresAt()).isEqualTo("2026-03-01T11:00:00Z");
  }

  @Test
  void a_short_seat_gets_what_is_left_of_it() {
    var grant = network(at(NOW)).grant(seat(NOW.plusSeconds(90)));

    assertThat(grant.expiresAt()).isEqualTo("2026-03-01T10:01:30Z");
  }

  @Test
  void a_seat_at_its_very_end_gets_one_second_and_not_for_ever() {
    for (var until : new Instant[] {NOW.plusMillis(1), NOW, NOW.minus(HOUR)}) {
      var seat = seat(until);
      var grant = network(at(NOW)).grant(seat);

      var issuedAt = Instant.parse("2026-03-01T10:00:00Z");
      assertThat(grant.expiresAt()).isEqualTo("2026-03-01T10:00:01Z");
      checkContent(grant, seat, issuedAt, Duration.ofSeconds(1));
    }
  }

  @Test
  void a_grant_prints_no_secret() {
    var network = network(at(NOW));
    var grant = network.grant(seat(NOW.plus(HOUR)));

    for (var secret : secrets(grant)) {
      assertThat(grant.toString()).doesNotContain(secret);
    }
    assertThat(network.toString()).doesNotContain(configuredSecret());
  }

  protected abstract Iterable<String> secrets(MediaGrant grant);

  protected abstract String configuredSecret();

  protected static Clock at(Instant instant) {
    return Clock.fixed(instant, ZoneOffset.UTC);
  }

  protected static Seat seat(Instant until) {
    return new Seat(ChannelName.random(), Uid.random(), until);
  }

  /** Up to the year 2096: signed 32-bit seconds would end in 2038. */
  private static Instant moment(RandomGenerator random) {
    return Instant.EPOCH.plusMillis(random.nextLong(Duration.ofDays(366 * 126L).toMillis()));
  }
}
