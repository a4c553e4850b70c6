package app.visavis.notes;

import java.time.Instant;

/**
 * A host's notes about one appointment, as they were at one moment.
 *
 * @param version counts up with every save; 0 before the first
 */
public record Note(NoteText text, long version, Instant savedAt) {
  static final Note NONE = new Note(NoteText.NOTHING, 0, Instant.EPOCH);
}
