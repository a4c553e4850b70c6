package app.visavis.signaling.message;

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
