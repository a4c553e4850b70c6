package app.visavis.chat;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import java.time.Instant;

/**
 * One line of an appointment's chat.
 *
 * @param number its place in the chat, from 1 and without a gap
 */
public record Message(
    BookingId booking,
    long number,
    PersonId author,
    Instant sentAt,
    MessageKey key,
    Content content) {

  boolean says(Content other) {
    return switch (content) {
      case Content.Words words -> words.equals(other);
      case Content.Attached(var file) ->
          other instanceof Content.Attached(var again) && file.isSameAs(again);
    };
  }
}
