package app.visavis.live;

import app.visavis.booking.Booking;
import app.visavis.booking.BookingChanged;
import app.visavis.booking.Bookings;
import app.visavis.session.GuestLetIn;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Nothing is told before it is true: a page that asks at once must find it. */
@Component
class BookingNews {
  private final NewsLine line;
  private final Bookings bookings;

  BookingNews(NewsLine line, Bookings bookings) {
    this.line = line;
    this.bookings = bookings;
  }

  @TransactionalEventListener
  void on(BookingChanged change) {
    tell(News.Kind.BOOKING_CHANGED, change.booking());
  }

  @TransactionalEventListener
  void on(GuestLetIn event) {
    bookings.find(event.booking()).ifPresent(booking -> tell(News.Kind.GUEST_LET_IN, booking));
  }

  private void tell(News.Kind kind, Booking booking) {
    var people = Set.of(booking.host(), booking.guest());
    line.tell(new News(kind, booking.id(), booking.status(), people));
  }
}
