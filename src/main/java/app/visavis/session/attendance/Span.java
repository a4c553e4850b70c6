package app.visavis.session.attendance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session's time.
 *
 * @param until null while it goes on
 */
public record Span(Instant from, @Nullable Instant until) {}
