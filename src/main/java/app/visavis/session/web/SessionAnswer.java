package app.visavis.session.web;

import app.visavis.common.BookingId;
import app.visavis.media.NetworkKind;
import app.visavis.session.VideoSession;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session as the callers see it; its channel stays inside. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SessionAnswer(
    UUID id,
    UUID bookingId,
    String status,
    String network,
    Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable Long durationSeconds) {

  static SessionAnswer of(VideoSession session) {
    var end = session.end();
    return new SessionAnswer(
        session.id(),
        id(session.booking()),
        end == null ? "IN_PROGRESS" : "COMPLETED",
        name(session.network()),
        session.startedAt(),
        end == null ? null : end.endedAt(),
        end == null ? null : end.durationSeconds());
  }

  private static UUID id(BookingId booking) {
    return booking.value();
  }

  private static String name(NetworkKind network) {
    return network.name().toLowerCase(Locale.ROOT);
  }
}
