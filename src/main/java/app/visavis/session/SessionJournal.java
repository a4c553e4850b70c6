package app.visavis.session;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import app.visavis.common.SupportCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened around each session, in the order in which it was written. Only ever added to. */
public interface SessionJournal {
  /** Together with the transaction around it, where there is one. */
  default void note(BookingId booking, SessionEvent.Kind kind, @Nullable PersonId person) {
    note(booking, kind, person, null, "");
  }

  /**
   * @param detail is cut to its longest length
   */
  void note(
      BookingId booking,
      SessionEvent.Kind kind,
      @Nullable PersonId person,
      @Nullable SupportCode support,
      String detail);

  /** The newest, should there be more than anybody reads. */
  List<SessionEvent> of(BookingId booking);
}
