package app.visavis.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Weekly bookings as a person asks for them; nothing in it has been checked.
 *
 * @param first as if it were the only one
 * @param everyWeeks 1 when nothing is said
 * @param times how many; either that or {@code until}
 * @param until the last possible day, for the host
 * @param skip starts that are left out
 */
public record SeriesWish(
    BookingWish first,
    @Nullable Integer everyWeeks,
    @Nullable Integer times,
    @Nullable LocalDate until,
    List<Instant> skip) {}
