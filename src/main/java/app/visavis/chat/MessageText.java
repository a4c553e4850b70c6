package app.visavis.chat;

import app.visavis.common.TypedText;
import java.util.Optional;

/** What somebody wrote: plain text, and nothing in it is anything else. */
public record MessageText(String value) {
  /** In code points, as PostgreSQL counts. */
  public static final int LONGEST = 4_000;

  /** Empty when it is blank, too long or cannot be stored. */
  public static Optional<MessageText> parse(String typed) {
    var text = typed.replace("\r\n", "\n").replace('\r', '\n').strip();
    var usable =
        TypedText.isVisible(text)
            && text.codePointCount(0, text.length()) <= LONGEST
            && text.codePoints().allMatch(MessageText::isStorable);
    return usable ? Optional.of(new MessageText(text)) : Optional.empty();
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
    return "text";
  }
}
