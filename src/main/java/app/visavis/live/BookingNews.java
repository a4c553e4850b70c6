package app.visavis.live;

import app.visavis.booking.Booking;
import app.visavis.booking.BookingChanged;
import app.visavis.booking.Bookings;
import app.visavis.booking.GuestsWaiting;
import app.visavis.common.BookingId;
import app.visavis.session.GuestLetIn;
import app.visavis.session.PersonReadmitted;
import app.visavis.session.PersonSentOut;
import java.util.Set;
import org.springframework.context.event.EventListener;
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

  /** Somebody came to the door or went from it: for the host alone. */
  @EventListener
  void on(GuestsWaiting event) {
    bookings
        .find(event.booking())
        .map(booking ->
            new News(
                News.Kind.GUEST_WAITING, booking.id(), booking.status(), Set.of(booking.host())))
        .ifPresent(line::tell);
  }

  /** What a removed guest may do now is shown on the guest's dashboard. */
  @TransactionalEventListener
  void on(PersonSentOut event) {
    doorChanged(event.booking());
  }

  @TransactionalEventListener
  void on(PersonReadmitted event) {
    doorChanged(event.booking());
  }

  private void doorChanged(BookingId id) {
    bookings.find(id).ifPresent(booking -> tell(News.Kind.BOOKING_CHANGED, booking));
  }

  private void tell(News.Kind kind, Booking booking) {
    var people = Set.of(booking.host(), booking.guest());
    line.tell(new News(kind, booking.id(), booking.status(), people));
  }
}
