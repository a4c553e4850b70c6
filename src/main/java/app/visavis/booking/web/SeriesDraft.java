package app.visavis.booking.web;

import app.visavis.account.Person;
import app.visavis.account.SignedIn;
import app.visavis.booking.SeriesWish;
import java.time.Instant;
import java.util.Set;

/**
 * A series on its way from the form to the calendar.
 *
 * @param first when the first session is
 * @param skip starts that are ticked to be left out
 */
record SeriesDraft(
    SignedIn who,
    Person host,
    NewBookingForm form,
    Repetition repetition,
    NewBookingForm.Times.Readable first,
    Set<Instant> skip) {

  SeriesWish wish() {
    return new SeriesWish(
        form.wish(who, first),
        null,
        repetition.number(),
        repetition.lastDay(),
        skip.stream().sorted().toList());
  }
}
