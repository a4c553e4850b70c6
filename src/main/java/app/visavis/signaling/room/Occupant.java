package app.visavis.signaling.room;

import app.visavis.common.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a seat.
 *
 * @param line null while the socket is dropped
 */
public record Occupant(PersonId person, @Nullable Line line) {}
