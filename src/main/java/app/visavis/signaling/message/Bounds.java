package app.visavis.signaling.message;

import app.visavis.common.TypedText;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may come in from a page. The faults name the field and never its value. */
final class Bounds {
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]+");

  private Bounds() {}

  static void text(String field, @Nullable String value, int longest) {
    if (value == null || value.length() > longest) {
      throw new IllegalArgumentException(field);
    }
  }

  /** Something to read: no line breaks, no control characters, no half of a character. */
  static String line(String field, @Nullable String value, int longest) {
    text(field, value, longest);
    if (value == null
        || !TypedText.isVisible(value)
        || !value.codePoints().allMatch(Bounds::isReadable)) {
      throw new IllegalArgumentException(field);
    }
    return TypedText.upright(value).strip();
  }

  private static boolean isReadable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  static void optionalText(String field, @Nullable String value, int longest) {
    if (value != null) {
      text(field, value, longest);
    }
  }

  static void word(String field, @Nullable String value, int shortest, int longest) {
    if (value == null || value.length() < shortest || value.length() > longest) {
      throw new IllegalArgumentException(field);
    }
    if (!WORD.matcher(value).matches()) {
      throw new IllegalArgumentException(field);
    }
  }

  static void present(String field, @Nullable Object value) {
    if (value == null) {
      throw new IllegalArgumentException(field);
    }
  }

  static void range(String field, long value, long least, long most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(field);
    }
  }
}
