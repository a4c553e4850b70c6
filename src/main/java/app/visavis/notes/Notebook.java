package app.visavis.notes;

import java.util.Optional;

/** What a host has about an appointment. */
public record Notebook(Note note, Optional<SharedNote> shared) {}
