package app.visavis.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random hours, rules and bookings around the clock changes of the world. */
class FreeSlotsPropertyTest {
  private static final List<String> ZONES =
      List.of(
          "Europe/Berlin",
          "America/New_York",
          "Australia/Sydney",
          "Australia/Lord_Howe",
          "Asia/Kolkata",
          "Asia/Kathmandu");
  private static final int DAYS = 9;

  private record World(ZoneId zone, Availability said, TakenTime taken, Instant now, Span days) {
    FreeSlots free() {
      return new FreeSlots(said, zone, taken, now);
    }
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 120);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void every_slot_is_within_the_hours_and_in_nobodys_way(long seed) {
    var world = world(seed);
    var gap = world.said().rules().gap();

    assertThat(world.free().of(Said.HOUR, world.days()))
        .as("seed %d: %s", seed, world)
        .doesNotHaveDuplicates()
        .allSatisfy(slot -> {
          assertThat(moments(slot)).allMatch(moment -> isOpen(world, moment));
          assertThat(world.taken().host()).noneMatch(other -> overlap(other, slot.widened(gap)));
          assertThat(world.taken().guest()).noneMatch(other -> overlap(other, slot));
          assertThat(slot.startsAt())
              .isAfterOrEqualTo(world.now().plus(world.said().rules().minimumNotice()));
        });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_view_shows_the_same_slots_however_it_is_cut(long seed) {
    var world = world(seed);
    var middle = world.days().startsAt().plus(Duration.ofHours(seed % (DAYS * 24)));
    var whole = world.free().of(Said.HOUR, world.days());
    var parts =
        Stream.of(
                new Span(world.days().startsAt(), middle), new Span(middle, world.days().endsAt()))
            .flatMap(part -> world.free().of(Said.HOUR, part).stream())
            .toList();

    assertThat(parts).as("seed %d: %s", seed, world).isEqualTo(whole);
    assertThat(whole).as("seed %d: %s", seed, world).allMatch(world.free()::contain);
  }

  private static Stream<Instant> moments(Span slot) {
    return Stream.iterate(
        slot.startsAt(), at -> at.isBefore(slot.endsAt()), at -> at.plus(Duration.ofMinutes(5)));
  }

  /** The definition: the clock on the wall shows a time within the hours. */
  private static boolean isOpen(World world, Instant moment) {
    LocalDateTime shown = moment.atZone(world.zone()).toLocalDateTime();
    var minute = shown.getHour() * 60 + shown.getMinute();
    return world.said().hours().on(shown.toLocalDate()).stream()
        .anyMatch(hours -> hours.from() <= minute && minute < hours.to());
  }

  private static boolean overlap(Span one, Span other) {
    return one.startsAt().isBefore(other.endsAt()) && other.startsAt().isBefore(one.endsAt());
  }

  private static World world(long seed) {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    var zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    var first = nearAChange(zone, random);
    var start = first.atStartOfDay(zone).toInstant();
    var days = new Span(start, first.plusDays(DAYS).atStartOfDay(zone).toInstant());
    var rules =
        Said.rules(random.nextInt(3) * 10, random.nextInt(3) * 5, random.nextInt(600), 365, null);
    var taken = new TakenTime(spans(start, 12, random), spans(start, 6, random), List.of());
    return new World(
        zone,
        Said.with(Said.daily(hours(random)), rules),
        taken,
        start.plus(Duration.ofHours(random.nextInt(30))),
        days);
  }

  /** Some days before one of the changes of the year 2027, or anywhere where there is none. */
  private static LocalDate nearAChange(ZoneId zone, RandomGenerator random) {
    var somewhen = Instant.parse("2027-01-10T00:00:00Z").plus(Duration.ofDays(random.nextInt(200)));
    var change = zone.getRules().nextTransition(somewhen);
    var day = change == null ? somewhen : change.getInstant();
    return day.atZone(zone).toLocalDate().minusDays(random.nextInt(1, 5));
  }

  private static Hours[] hours(RandomGenerator random) {
    var found = new ArrayList<Hours>();
    for (int from = random.nextInt(300); from < Hours.DAY - 30; from += random.nextInt(600)) {
      var to = Math.min(Hours.DAY, from + random.nextInt(30, 500));
      found.add(new Hours(from, to));
      from = to;
    }
    return found.toArray(Hours[]::new);
  }

  private static List<Span> spans(Instant start, int count, RandomGenerator random) {
    return IntStream.range(0, count)
        .mapToObj(_ -> start.plus(Duration.ofMinutes(random.nextInt(DAYS * 24 * 60))))
        .map(at -> Span.of(at, Duration.ofMinutes(random.nextInt(5, 120))))
        .toList();
  }
}
