package app.visavis.session;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The record of who is there, as the rooms tell it. Nobody without a seat was ever in. */
public interface Attendance {
  /**
   * @param at when it happened; it may be noticed later
   */
  void note(BookingId booking, PersonId person, Presence presence, Instant at);

  /**
   * A seat that this server keeps.
   *
   * @param seenAt the last sign of life; null while the socket is dropped
   */
  record Kept(BookingId booking, PersonId person, @Nullable Instant seenAt) {}

  /**
   * A sign of life of the server itself, every ten seconds: all the seats that it keeps, so that
   * after a crash it is known who was there and until when.
   */
  void keep(Collection<Kept> all);
}
