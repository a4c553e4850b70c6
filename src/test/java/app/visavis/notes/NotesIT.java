package app.visavis.notes;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.common.BookingId;
import app.visavis.testing.Api;
import app.visavis.testing.Api.Answer;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@VisavisTest
class NotesIT {
  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  private BookingId booking;
  private Api host;
  private Api guest;

  @BeforeEach
  void an_appointment() {
    var therapist = someone.who(Role.THERAPIST);
    var client = someone.who(Role.CLIENT);
    booking = someone.booking(therapist, client, clock.instant(), Duration.ofMinutes(50));
    host = as(therapist);
    guest = as(client);
  }

  @Test
  void what_is_saved_is_there_with_its_version() {
    assertThat(read(host).body().path("version").asLong()).isZero();

    var saved = save("Slept better.\n[04:10] ", 0);

    assertThat(saved.status()).isEqualTo(200);
    assertThat(read(host).body()).isEqualTo(saved.body());
    assertThat(saved.body().path("version").asLong()).isEqualTo(1);
    assertThat(saved.body().path("text").asString()).isEqualTo("Slept better.\n[04:10] ");
    assertThat(Instant.parse(saved.body().path("savedAt").asString())).isEqualTo(clock.instant());
  }

  @Test
  void another_window_overwrites_nothing_that_it_has_not_seen() {
    save("Mine", 0);
    var theirs = save("Theirs", 0);

    assertThat(theirs.status()).isEqualTo(409);
    assertThat(theirs.code()).isEqualTo("note-changed");
    assertThat(theirs.body().path("text").asString()).isEqualTo("Mine");
    assertThat(theirs.body().path("version").asLong()).isEqualTo(1);
    assertThat(save("Mine", 0).body().path("version").asLong()).as("sent again").isEqualTo(1);
  }

  @Test
  void earlier_texts_are_kept_every_other_minute_and_when_much_of_one_goes() {
    save("A", 0);
    save("A long line", 1);
    clock.advance(Duration.ofMinutes(1));
    save("A long line, longer", 2);
    assertThat(earlier()).containsExactly("A");

    clock.advance(Duration.ofMinutes(1));
    save("A long line, longer still", 3);
    save("", 4);
    assertThat(earlier()).containsExactly("A long line, longer still", "A long line, longer", "A");
  }

  @Test
  void nobody_but_the_host_reads_or_writes_them() {
    save("For nobody else", 0);

    for (var other : List.of(guest, as(someone.who(Role.THERAPIST)), as(someone.who(Role.ADMIN)))) {
      for (var path : List.of(path(""), path("/versions"), path("/shared"), page())) {
        assertThat(other.get(path).status()).as(path).isEqualTo(404);
      }
      assertThat(other.put(path(""), written("Mine", 1)).status()).isEqualTo(404);
      assertThat(other.put(path("/shared"), Map.of("version", 1)).status()).isEqualTo(404);
    }
    assertThat(new Api(port).get(path("")).status()).isEqualTo(401);
  }

  @Test
  void the_guest_reads_the_copy_that_was_shared_until_it_is_taken_back() {
    save("Breathe, twice a day", 0);
    assertThat(host.put(path("/shared"), Map.of("version", 0)).code()).isEqualTo("note-changed");

    var shared = host.put(path("/shared"), Map.of("version", 1));
    save("Breathe, twice a day. He was late.", 1);

    assertThat(shared.body().path("shared").path("version").asLong()).isEqualTo(1);
    assertThat(guest.get(path("/shared")).body().path("text").asString())
        .isEqualTo("Breathe, twice a day");
    assertThat(guest.get(page()).raw().body())
        .contains("Breathe, twice a day")
        .doesNotContain("He was late");
    assertThat(guest.get("/bookings/" + booking).raw().body()).contains("notes-link");

    assertThat(host.delete(path("/shared")).status()).isEqualTo(200);
    assertThat(guest.get(path("/shared")).status()).isEqualTo(404);
    assertThat(guest.get(page()).status()).isEqualTo(404);
    assertThat(guest.get("/bookings/" + booking).raw().body()).doesNotContain("notes-link");
  }

  @Test
  void an_empty_page_is_not_shared_and_one_that_is_too_long_is_not_saved() {
    save("x", 0);
    save(" ", 1);

    assertThat(host.put(path("/shared"), Map.of("version", 2)).code())
        .isEqualTo("nothing-to-share");
    var tooLong = save("x".repeat(NoteText.LONGEST + 1), 2);
    assertThat(tooLong.status()).isEqualTo(400);
    assertThat(tooLong.body().path("field").asString()).isEqualTo("text");
    assertThat(save("\uD83D\uDE42".repeat(NoteText.LONGEST / 2), 2).status()).isEqualTo(200);
    assertThat(host.put(path(""), Map.of("text", "x")).body().path("field").asString())
        .isEqualTo("version");
  }

  private Api as(Person person) {
    return new Api(port).signIn(person.email(), Someone.PASSWORD);
  }

  private Answer read(Api who) {
    return who.get(path(""));
  }

  private Answer save(String text, long basedOn) {
    return host.put(path(""), written(text, basedOn));
  }

  private static Map<String, Object> written(String text, long basedOn) {
    return Map.of("text", text, "version", basedOn);
  }

  private List<String> earlier() {
    return host.get(path("/versions"))
        .body()
        .valueStream()
        .map(version -> version.path("text").asString())
        .toList();
  }

  private String path(String rest) {
    return "/api/bookings/" + booking + "/notes" + rest;
  }

  private String page() {
    return "/bookings/" + booking + "/notes";
  }
}
