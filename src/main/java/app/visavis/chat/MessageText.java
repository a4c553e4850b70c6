package app.visavis.chat;

import app.visavis.common.TypedText;
import java.util.Optional;

/** What somebody wrote: plain text, and nothing in it is anything else. */
public record MessageText(String value) {
  /** In code points, as PostgreSQL counts. */
  public static final int LONGEST = 4_000;

  /** Empty when it is blank, too long or cannot be stored. */
  public static Optional<MessageText> parse(String typed) {
    var text = TypedText.withPlainLineEnds(typed).strip();
    var usable = TypedText.isVisible(text) && TypedText.isStorable(text, LONGEST);
    return usable ? Optional.of(new MessageText(text)) : Optional.empty();
  }

  /** Without what somebody wrote: it is nobody else's business. */
  @Override
  public String toString() {
    return "text";
  }
}
