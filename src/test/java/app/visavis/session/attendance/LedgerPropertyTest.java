package app.visavis.session.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.common.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random facts of every source: however they arrive, they make the same ledger. */
class LedgerPropertyTest {
  private static final int LIVES = 500;
  private static final int ARRIVALS = 8;
  private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
  private static final Instant NOW = START.plusSeconds(700);
  private static final List<PersonId> PEOPLE = List.of(PersonId.random(), PersonId.random());

  static LongStream seeds() {
    return LongStream.range(0, LIVES);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void any_order_and_any_repetition_give_the_same_ledger(long seed) {
    var random = generator(seed);
    var facts = facts(random);
    var session = new Span(START, random.nextBoolean() ? null : START.plusSeconds(400));
    var ledger = Ledger.of(session, PEOPLE, facts);

    for (var arrival = 0; arrival < ARRIVALS; arrival++) {
      var arrived = new ArrayList<>(facts);
      for (var fact : facts) {
        if (random.nextInt(3) == 0) {
          arrived.add(fact);
        }
      }
      Collections.shuffle(arrived, Random.from(random));
      assertThat(Ledger.of(session, PEOPLE, arrived)).as("seed %d", seed).isEqualTo(ledger);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void stays_are_apart_within_the_session_and_never_longer_than_it(long seed) {
    var random = generator(seed);
    var session = new Span(START, random.nextBoolean() ? null : START.plusSeconds(400));
    var ledger = Ledger.of(session, PEOPLE, facts(random));
    var shortest = ledger.length(NOW);

    for (var person : PEOPLE) {
      var before = START.minusNanos(1);
      for (var stay : ledger.of(person)) {
        assertThat(stay.from()).as("seed %d", seed).isAfter(before);
        assertThat(stay.endBy(NOW)).as("seed %d", seed).isAfterOrEqualTo(stay.from());
        before = stay.endBy(NOW);
      }
      var presence = ledger.presence(person, NOW);
      assertThat(presence).as("seed %d", seed).isLessThanOrEqualTo(ledger.length(NOW));
      shortest = presence.compareTo(shortest) < 0 ? presence : shortest;
    }
    assertThat(ledger.together(NOW)).as("seed %d", seed).isBetween(Duration.ZERO, shortest);
  }

  private static List<Fact> facts(RandomGenerator random) {
    var facts = new ArrayList<Fact>();
    var count = random.nextInt(30);
    for (var number = 0; number < count; number++) {
      var source = Source.values()[random.nextInt(Source.END.ordinal())];
      var sign = Sign.values()[random.nextInt(Sign.values().length)];
      var at = START.plusSeconds(random.nextInt(-5, 600));
      var order = random.nextInt(20);
      facts.add(new Fact(PEOPLE.get(random.nextInt(2)), sign, source, at, at, order));
    }
    return facts;
  }

  private static RandomGenerator generator(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }
}
