package app.visavis.notes;

/** What became of a wish about notes. */
public sealed interface NoteOutcome {
  record Done(Note note) implements NoteOutcome {}

  /** Somebody, mostly the same person in another window, has saved something else meanwhile. */
  record Changed(Note current) implements NoteOutcome {}

  /** There is nothing to share. */
  record Nothing() implements NoteOutcome {}

  /** Only the host of an appointment has notes about it. */
  record NotYours() implements NoteOutcome {}
}
