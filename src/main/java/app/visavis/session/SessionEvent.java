package app.visavis.session;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import app.visavis.common.SupportCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a session's journal.
 *
 * @param person whom it is about; null for everybody, or for nobody that is known here
 * @param support leads to the line in the log; null where there is none
 * @param detail plain text for host and admin, blank when the kind says it all; never anybody's
 *     name, address or words
 */
public record SessionEvent(
    BookingId booking,
    Kind kind,
    @Nullable PersonId person,
    Instant at,
    @Nullable SupportCode support,
    String detail) {
  static final int LONGEST_DETAIL = 200;

  public SessionEvent {
    detail = bounded(detail);
  }

  public enum Kind {
    STARTED,
    JOINED,
    LEFT,
    /** Gone without a word, and not back in time. */
    LOST,
    /** The socket dropped a moment ago; media may still flow. */
    RECONNECTING,
    RESUMED,
    /** Took the seat over in another tab or on another device. */
    MOVED,
    WAITING,
    ADMITTED,
    DECLINED,
    /** The host wrote to somebody who waits. */
    MESSAGED,
    /** Wanted in, and the door said no. */
    DENIED,
    REMOVED,
    READMITTED,
    LOCKED,
    UNLOCKED,
    EXTENDED,
    ENDED,
    /** Somebody is in the channel with a uid that was never given out. */
    STRANGER,
    /** What the record says was put right afterwards. */
    CORRECTED
  }

  private static String bounded(String text) {
    var line = text.replaceAll("\\p{Cntrl}+", " ").strip();
    return line.length() <= LONGEST_DETAIL ? line : line.substring(0, LONGEST_DETAIL);
  }
}
