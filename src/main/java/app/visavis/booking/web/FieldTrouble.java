package app.visavis.booking.web;

import app.visavis.booking.BookingFault;
import app.visavis.booking.Prospect;
import java.util.List;

/**
 * What is wrong with one field of the form for a new booking.
 *
 * @param text key of the words for it
 * @param taken of a series, the times that collide
 */
record FieldTrouble(String field, String text, List<Prospect> taken) {
  FieldTrouble(String field, String text) {
    this(field, text, List.of());
  }

  static FieldTrouble of(BookingFault fault) {
    var field =
        switch (fault) {
          case GUEST_MISSING,
              GUEST_UNKNOWN,
              GUEST_HAS_ANOTHER_ROLE,
              GUEST_IS_NOT_YOU,
              HOST_MISSING,
              HOST_UNKNOWN,
              HOST_HAS_ANOTHER_ROLE,
              HOST_IS_NOT_YOU ->
              "with";
          case START_MISSING, START_TOO_FAR -> "date";
          case END_PASSED -> "time";
          case END_MISSING, TOO_SHORT, TOO_LONG -> "minutes";
          case REASON_UNUSABLE -> "reason";
          case EVERY_WEEKS_UNUSABLE,
              TIMES_UNUSABLE,
              UNTIL_UNUSABLE,
              SERIES_TOO_FAR,
              SKIP_UNUSABLE ->
              "repeat";
          // Of all others, this form asks for nothing but a title.
          default -> "title";
        };
    return new FieldTrouble(field, fault.messageKey());
  }
}
