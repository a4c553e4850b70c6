package app.visavis.signaling.room;

import app.visavis.session.Presence;
import java.time.Instant;

/**
 * That a page is no longer heard.
 *
 * @param how dropped or closed
 * @param seenAt when it was last heard
 */
public record Drop(Presence how, Instant seenAt) {}
