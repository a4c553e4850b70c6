package app.visavis.notification;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.common.BookingId;
import app.visavis.testing.Api;
import app.visavis.testing.Someone;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A host and a guest who book over HTTP, as their pages do. */
final class Booker {
  private final Api host;
  private final Api guest;
  private final String guestEmail;

  Booker(int port, Person host, Person guest) {
    this.host = new Api(port).signIn(host.email(), Someone.PASSWORD);
    this.guest = new Api(port).signIn(guest.email(), Someone.PASSWORD);
    this.guestEmail = guest.email();
  }

  BookingId book(Instant startsAt, Duration length) {
    return book(startsAt, length, "CONFIRMED", "Weekly session");
  }

  BookingId propose(Instant startsAt, Duration length) {
    return book(startsAt, length, "PENDING", "Weekly session");
  }

  BookingId book(Instant startsAt, Duration length, String status, String title) {
    var wish =
        Map.of(
            "guest", guestEmail,
            "startsAt", startsAt.toString(),
            "endsAt", startsAt.plus(length).toString(),
            "title", title,
            "status", status);
    var answer = host.post("/api/bookings", wish);
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
    return BookingId.parse(answer.body().path("id").asString("")).orElseThrow();
  }

  /** Weekly; in their order. */
  List<BookingId> series(Instant startsAt, Duration length, int times) {
    var wish =
        Map.of(
            "guest",
            guestEmail,
            "startsAt",
            startsAt.toString(),
            "endsAt",
            startsAt.plus(length).toString(),
            "title",
            "Weekly session",
            "times",
            times);
    var answer = host.post("/api/series", wish);
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
    return answer.body().path("bookings").values().stream()
        .map(each -> BookingId.parse(each.path("id").asString("")).orElseThrow())
        .toList();
  }

  void moveFollowing(BookingId id, Instant startsAt, Duration length, String reason) {
    ok(
        host.post(
            "/api/bookings/" + id + "/reschedule",
            Map.of(
                "startsAt",
                startsAt.toString(),
                "endsAt",
                startsAt.plus(length).toString(),
                "scope",
                "following",
                "reason",
                reason)));
  }

  void cancelFollowing(BookingId id, String reason) {
    ok(
        host.post(
            "/api/bookings/" + id + "/cancel", Map.of("scope", "following", "reason", reason)));
  }

  void confirm(BookingId id) {
    ok(guest.post("/api/bookings/" + id + "/confirm", Map.of()));
  }

  void decline(BookingId id, String reason) {
    ok(guest.post("/api/bookings/" + id + "/decline", Map.of("reason", reason)));
  }

  void cancel(BookingId id, String reason) {
    ok(host.post("/api/bookings/" + id + "/cancel", Map.of("reason", reason)));
  }

  void move(BookingId id, Instant startsAt, Duration length) {
    ok(askToMove(id, startsAt, length));
  }

  void moveRefused(BookingId id, Instant startsAt, Duration length) {
    assertThat(askToMove(id, startsAt, length).code()).isEqualTo("slot-taken");
  }

  private Api.Answer askToMove(BookingId id, Instant startsAt, Duration length) {
    var time = Map.of("startsAt", startsAt.toString(), "endsAt", startsAt.plus(length).toString());
    return host.post("/api/bookings/" + id + "/reschedule", time);
  }

  private static void ok(Api.Answer answer) {
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
  }
}
