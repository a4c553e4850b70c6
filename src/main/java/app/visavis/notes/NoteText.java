package app.visavis.notes;

import java.util.Optional;

/** Plain text, also none at all. */
public record NoteText(String value) {
  /** In code points, as PostgreSQL counts; as JSON it stays within what a request may have. */
  public static final int LONGEST = 15_000;

  static final NoteText NOTHING = new NoteText("");

  /** Empty when it is too long or cannot be stored. */
  public static Optional<NoteText> parse(String typed) {
    var text = typed.replace("\r\n", "\n").replace('\r', '\n');
    var usable =
        text.codePointCount(0, text.length()) <= LONGEST
            && text.codePoints().allMatch(NoteText::isStorable);
    return usable ? Optional.of(new NoteText(text)) : Optional.empty();
  }

  public boolean isBlank() {
    return value.isBlank();
  }

  /** PostgreSQL has no text with U+0000 or half a surrogate pair. */
  private static boolean isStorable(int codePoint) {
    return codePoint == '\n'
        || codePoint == '\t'
        || !(Character.isISOControl(codePoint)
            || Character.getType(codePoint) == Character.SURROGATE);
  }

  /** Without what somebody wrote: it is nobody else's business. */
  @Override
  public String toString() {
    return "note";
  }
}
