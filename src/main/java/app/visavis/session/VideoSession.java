package app.visavis.session;

import app.visavis.common.BookingId;
import app.visavis.media.ChannelName;
import app.visavis.media.NetworkKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens for one booking: one row, one channel, begun once and ended once. */
public record VideoSession(
    UUID id,
    BookingId booking,
    NetworkKind network,
    ChannelName channel,
    Instant startedAt,
    @Nullable End end) {

  public record End(Instant endedAt, long durationSeconds, EndReason reason) {}
}
