package app.visavis.notes.web;

import app.visavis.common.Problem;
import app.visavis.notes.Note;
import app.visavis.notes.NoteOutcome;

/** What is refused inside becomes problem details here. */
final class NoteRefusals {
  private NoteRefusals() {}

  static Note unlessDone(NoteOutcome outcome) {
    return switch (outcome) {
      case NoteOutcome.Done(var note) -> note;
      case NoteOutcome.Changed(var current) -> throw changed(current);
      case NoteOutcome.Nothing _ ->
          throw Problem.conflict("nothing-to-share", "There is nothing written yet.");
      case NoteOutcome.NotYours _ -> throw Problem.notFound();
    };
  }

  /** With what is there now, so that the writer's page can show both. */
  private static Problem changed(Note current) {
    return Problem.conflict("note-changed", "The notes were changed in another window.")
        .with("version", current.version())
        .with("text", current.text().value());
  }
}
