package app.visavis.booking;

import app.visavis.common.PersonId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which bookings somebody looks for. What is null, blank or empty does not count.
 *
 * @param from those that end after it
 * @param to those that start before it
 * @param words part of the title, or of the other person's name
 * @param with the other person
 */
public record BookingSearch(
    Whose whose,
    @Nullable Instant from,
    @Nullable Instant to,
    Set<BookingStatus> statuses,
    String words,
    @Nullable PersonId with) {
  public static BookingSearch of(Whose whose) {
    return new BookingSearch(whose, null, null, Set.of(), "", null);
  }

  public BookingSearch between(@Nullable Instant start, @Nullable Instant end) {
    return new BookingSearch(whose, start, end, statuses, words, with);
  }

  public BookingSearch in(Set<BookingStatus> some) {
    return new BookingSearch(whose, from, to, some, words, with);
  }

  public BookingSearch saying(String text) {
    return new BookingSearch(whose, from, to, statuses, text.strip(), with);
  }

  public BookingSearch with(PersonId other) {
    return new BookingSearch(whose, from, to, statuses, words, other);
  }
}
