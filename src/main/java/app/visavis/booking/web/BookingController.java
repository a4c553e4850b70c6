package app.visavis.booking.web;

import app.visavis.account.SignedIn;
import app.visavis.booking.Booking;
import app.visavis.booking.BookingDesk;
import app.visavis.booking.BookingLists;
import app.visavis.booking.BookingWish;
import app.visavis.booking.NewBookings;
import app.visavis.common.Problem;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Seeing and making bookings, for programs. */
@RestController
@RequestMapping("/api/bookings")
class BookingController {
  private final BookingDesk desk;
  private final BookingLists lists;
  private final NewBookings newBookings;
  private final Overview overview;
  private final Refusals refusals;

  BookingController(
      BookingDesk desk,
      BookingLists lists,
      NewBookings newBookings,
      Overview overview,
      Refusals refusals) {
    this.desk = desk;
    this.lists = lists;
    this.newBookings = newBookings;
    this.overview = overview;
    this.refusals = refusals;
  }

  /** By start, the earliest first. The header {@code Link} leads on when there are more. */
  @GetMapping
  ResponseEntity<List<BookingAnswer>> list(
      @AuthenticationPrincipal SignedIn who, BookingQuery query) {
    var found = query.find(lists, who);
    var answer = ResponseEntity.ok();
    query.next(found).ifPresent(next -> answer.header(HttpHeaders.LINK, next));
    return answer.body(
        overview.of(query.cut(found), who.id()).stream().map(BookingAnswer::of).toList());
  }

  @GetMapping("/{id}")
  BookingAnswer show(@AuthenticationPrincipal SignedIn who, @PathVariable String id) {
    return desk.find(Parameters.bookingId(id), who)
        .map(booking -> answer(booking, who))
        .orElseThrow(Problem::notFound);
  }

  record NewBooking(
      @Nullable String guest,
      @Nullable String host,
      @Nullable String startsAt,
      @Nullable String endsAt,
      @Nullable String title,
      @Nullable String status) {
    BookingWish wishOf(SignedIn who) {
      return new BookingWish(
          who,
          host,
          guest,
          Parameters.instant("startsAt", startsAt),
          Parameters.instant("endsAt", endsAt),
          title,
          status);
    }
  }

  @PostMapping
  ResponseEntity<BookingAnswer> create(
      @AuthenticationPrincipal SignedIn who, @RequestBody NewBooking body) {
    var booking = refusals.unlessDone(newBookings.add(body.wishOf(who)));
    return ResponseEntity.created(URI.create("/api/bookings/" + booking.id()))
        .body(answer(booking, who));
  }

  private BookingAnswer answer(Booking booking, SignedIn who) {
    return BookingAnswer.of(overview.of(booking, who.id()));
  }
}
