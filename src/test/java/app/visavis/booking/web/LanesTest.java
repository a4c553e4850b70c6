package app.visavis.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.booking.web.Lanes.Place;
import app.visavis.booking.web.Lanes.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanesTest {
  @Test
  void what_follows_each_other_has_the_whole_width() {
    assertThat(Lanes.of(List.of(new Span(0, 50), new Span(50, 100), new Span(200, 250))))
        .containsOnly(new Place(0, 1));
  }

  @Test
  void what_meets_stands_side_by_side_and_a_free_lane_is_used_again() {
    assertThat(Lanes.of(List.of(new Span(0, 100), new Span(10, 30), new Span(30, 60))))
        .containsExactly(new Place(0, 2), new Place(1, 2), new Place(1, 2));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 20261121})
  void nothing_ever_covers_anything(long seed) {
    var random = new Random(seed);
    var spans =
        Stream.generate(() -> random.nextInt(1380))
            .limit(60)
            .map(from -> new Span(from, from + 5 + random.nextInt(120)))
            .sorted(Comparator.comparingInt(Span::from))
            .toList();
    var places = Lanes.of(spans);

    IntStream.range(0, spans.size())
        .forEach(one ->
            IntStream.range(0, one)
                .filter(other -> spans.get(other).to() > spans.get(one).from())
                .forEach(other ->
                    assertThat(places.get(one))
                        .as("seed %d, spans %s and %s", seed, spans.get(one), spans.get(other))
                        .isNotEqualTo(places.get(other))
                        .matches(place -> place.lanes() == places.get(other).lanes())));
  }
}
