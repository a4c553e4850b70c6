package app.visavis.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.testing.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of one's bookings: filters, and its parts. */
class BookingListIT extends WithBookingApi {
  @Test
  void the_list_is_filtered_and_bounded() {
    var day = Duration.ofDays(1);
    for (int i = 1; i <= 3; i++) {
      asTutor.post(
          "/api/bookings",
          body(Map.of("guest", student.email()), clock.instant().plus(day.multipliedBy(i)), HOUR));
    }
    var second = clock.instant().plus(day.multipliedBy(2));

    assertThat(asStudent.get("/api/bookings").body()).hasSize(3);
    assertThat(asStudent.get("/api/bookings?limit=2&offset=2").body()).hasSize(1);
    assertThat(asStudent.get("/api/bookings?from=" + second).body()).hasSize(2);
    assertThat(asStudent.get("/api/bookings?to=" + second).body()).hasSize(1);
    assertThat(asStudent.get("/api/bookings?status=PENDING").body()).isEmpty();
  }

  @Test
  void a_list_that_goes_on_says_where_and_misses_nothing_that_comes_between() {
    for (int i = 1; i <= 5; i++) {
      someone.booking(tutor, student, clock.instant().plus(HOUR.multipliedBy(2L * i)), HOUR);
    }

    var first = asStudent.get("/api/bookings?limit=2&q=session&status=CONFIRMED,PENDING");
    someone.booking(tutor, student, clock.instant().minus(HOUR.multipliedBy(9)), HOUR);
    var second = asStudent.get(next(first));
    var third = asStudent.get(next(second));

    var starts = new ArrayList<Instant>();
    List.of(first, second, third)
        .forEach(part -> part.body().forEach(one -> starts.add(instant(one, "startsAt"))));
    assertThat(starts).hasSize(5).isSorted().doesNotHaveDuplicates();
    assertThat(third.raw().headers().firstValue("Link")).isEmpty();
  }

  @Test
  void bookings_are_found_by_words_and_by_several_states() {
    someone.booking(tutor, student, clock.instant().plus(HOUR.multipliedBy(2)), HOUR);
    book(asStudent, Map.of("host", tutor.email(), "title", "Fractions"));

    assertThat(asStudent.get("/api/bookings?status=PENDING&status=CONFIRMED").body()).hasSize(2);
    assertThat(asStudent.get("/api/bookings?status=CANCELLED,PENDING").body()).hasSize(1);
    assertThat(asStudent.get("/api/bookings?q=FRACT").body()).hasSize(1);
    assertThat(asStudent.get("/api/bookings?q=" + tutor.name()).body()).hasSize(2);
    assertThat(asStudent.get("/api/bookings?q=nothing").body()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "from=now, from",
    "to=2026-01-01T00:00:00, to",
    "to=-999999999-01-01T00:00:00Z, to",
    "status=confirmed, status",
    "limit=0, limit",
    "limit=201, limit",
    "limit=x, limit",
    "offset=-1, offset",
    "after=there, after",
    "after=2026-01-01T00:00:00Z~there, after"
  })
  void an_unreadable_filter_is_named(String query, String field) {
    assertThat(fieldAtFault(asTutor.get("/api/bookings?" + query))).isEqualTo(field);
  }

  private static String next(Api.Answer answer) {
    var link = answer.raw().headers().firstValue("Link").orElseThrow();
    assertThat(link).startsWith("<").endsWith(">; rel=\"next\"");
    return link.substring(1, link.indexOf('>'));
  }
}
