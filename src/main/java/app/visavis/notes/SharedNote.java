package app.visavis.notes;

import java.time.Instant;

/** What the guest was given to read: the notes as they were when the host shared them. */
public record SharedNote(NoteText text, long version, Instant sharedAt) {}
