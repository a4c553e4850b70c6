package app.visavis.notes;

import app.visavis.common.TypedText;
import java.util.Optional;

/** Plain text, also none at all. */
public record NoteText(String value) {
  /** In code points, as PostgreSQL counts; as JSON it stays within what a request may have. */
  public static final int LONGEST = 15_000;

  static final NoteText NOTHING = new NoteText("");

  /** Empty when it is too long or cannot be stored. */
  public static Optional<NoteText> parse(String typed) {
    var text = TypedText.withPlainLineEnds(typed);
    return TypedText.isStorable(text, LONGEST) ? Optional.of(new NoteText(text)) : Optional.empty();
  }

  public boolean isBlank() {
    return value.isBlank();
  }

  /** Without what somebody wrote: it is nobody else's business. */
  @Override
  public String toString() {
    return "note";
  }
}
