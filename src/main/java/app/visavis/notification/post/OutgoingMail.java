package app.visavis.notification.post;

import app.visavis.notification.calendar.CalendarFiles.Invitation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail in its final words.
 *
 * @param id its Message-ID without the angle brackets; the same each time it is sent
 * @param thread the Message-ID of the first mail of the conversation; its own if it is the first
 * @param invitation null when no calendar has to follow
 */
public record OutgoingMail(
    String id,
    String thread,
    String name,
    String email,
    String subject,
    String text,
    String html,
    @Nullable Invitation invitation,
    Instant at) {}
