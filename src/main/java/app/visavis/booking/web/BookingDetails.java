package app.visavis.booking.web;

import app.visavis.account.Person;
import app.visavis.account.SignedIn;
import app.visavis.booking.BookingStatus;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a booking says beyond its card.
 *
 * @param day as "Thursday 26 November 2026"
 * @param times as "10:00 – 10:50"
 * @param otherTimes the same on the other person's clock; null while the clocks agree
 * @param otherPlace where that clock is
 * @param guestId whose profile the viewer may see; null for all but the host
 * @param absent who did not come, as the end of a message key; null when that is no matter
 * @param correctable whether the viewer may set right what became of it
 */
record BookingDetails(
    String day,
    String times,
    @Nullable String otherTimes,
    String otherPlace,
    Person host,
    Person guest,
    @Nullable String guestId,
    @Nullable String absent,
    boolean correctable) {
  static BookingDetails of(Overview.Line line, SignedIn who, ViewerClock watch) {
    var booking = line.booking();
    var there = watch.of(line.other(who.id()).zone());
    var isHost = booking.isHost(who.id());
    return new BookingDetails(
        watch.fullDay(booking.startsAt()),
        watch.times(booking.startsAt(), booking.endsAt()),
        there.shows(booking.startsAt(), watch)
            ? null
            : there.span(booking.startsAt(), booking.endsAt()),
        ZoneLabel.place(there.zone()),
        line.host(),
        line.guest(),
        isHost ? line.guest().id().toString() : null,
        booking.absent() == null ? null : booking.absent().name(),
        isHost && isClosed(booking.status()));
  }

  private static boolean isClosed(BookingStatus status) {
    return status == BookingStatus.COMPLETED || status == BookingStatus.NO_SHOW;
  }
}
