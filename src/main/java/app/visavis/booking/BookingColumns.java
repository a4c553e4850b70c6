package app.visavis.booking;

import static app.visavis.common.Timestamps.instant;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A booking as a query reads it, also one that asks for more in the same breath. */
public final class BookingColumns {
  /** To select from {@code booking}. */
  public static final String ALL =
      "booking.id, booking.host_id, booking.guest_id, booking.starts_at, booking.ends_at,"
          + " booking.title, booking.status, booking.proposed_by,"
          + " booking.absent, booking.series_id";

  private BookingColumns() {}

  public static Booking read(ResultSet row, int number) throws SQLException {
    return new Booking(
        new BookingId(row.getObject("id", UUID.class)),
        new PersonId(row.getObject("host_id", UUID.class)),
        new PersonId(row.getObject("guest_id", UUID.class)),
        instant(row, "starts_at"),
        instant(row, "ends_at"),
        row.getString("title"),
        BookingStatus.valueOf(row.getString("status")),
        Side.valueOf(row.getString("proposed_by")),
        absent(row.getString("absent")),
        series(row.getObject("series_id", UUID.class)));
  }

  static @Nullable Absence absent(@Nullable String name) {
    return name == null ? null : Absence.valueOf(name);
  }

  private static @Nullable SeriesId series(@Nullable UUID id) {
    return id == null ? null : new SeriesId(id);
  }
}
