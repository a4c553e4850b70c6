package app.visavis.notes.web;

import app.visavis.notes.Note;
import app.visavis.notes.Notebook;
import app.visavis.notes.SharedNote;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A host's notes.
 *
 * @param version 0 before the first save, and then without {@code savedAt}
 * @param shared when and as which version the guest was given them; absent when not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NoteAnswer(
    String text, long version, @Nullable Instant savedAt, @Nullable SharedAnswer shared) {

  record SharedAnswer(long version, Instant sharedAt) {
    static SharedAnswer of(SharedNote note) {
      return new SharedAnswer(note.version(), note.sharedAt());
    }
  }

  static NoteAnswer of(Notebook notebook) {
    var note = notebook.note();
    return new NoteAnswer(
        note.text().value(),
        note.version(),
        savedAt(note),
        notebook.shared().map(SharedAnswer::of).orElse(null));
  }

  static @Nullable Instant savedAt(Note note) {
    return note.version() == 0 ? null : note.savedAt();
  }
}
