package app.visavis.account.web;

import app.visavis.account.Language;
import app.visavis.account.Role;
import app.visavis.common.Problem;
import app.visavis.common.TypedText;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks what came in about a person; each refusal names its field. */
final class PersonFields {
  private static final int LONGEST_EMAIL = 254;
  private static final int LONGEST_NAME = 100;

  /** What browsers accept in an e-mail field (HTML Standard, "valid email address"). */
  private static final Pattern EMAIL =
      Pattern.compile(
          "[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+"
              + "@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
              + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*");

  private PersonFields() {}

  static String email(@Nullable String text) {
    if (text == null || text.length() > LONGEST_EMAIL || !EMAIL.matcher(text).matches()) {
      throw Problem.invalid("email", "Needs an e-mail address of at most 254 characters.");
    }
    return text;
  }

  static String name(@Nullable String text) {
    var name = text == null ? "" : TypedText.upright(text).strip();
    var length = name.codePointCount(0, name.length());
    if (!TypedText.isVisible(name)
        || length > LONGEST_NAME
        || name.codePoints().anyMatch(PersonFields::breaks)) {
      throw Problem.invalid("name", "Needs 1 to 100 characters in one line.");
    }
    return name;
  }

  static Role role(@Nullable String text) {
    return Arrays.stream(Role.values())
        .filter(role -> role.name().equals(text))
        .findFirst()
        .orElseThrow(
            () -> Problem.invalid("role", "Is one of " + Arrays.toString(Role.values()) + "."));
  }

  static ZoneId zone(@Nullable String text) {
    if (text == null) {
      return ZoneId.of("UTC");
    }
    if (!ZoneId.getAvailableZoneIds().contains(text)) {
      throw Problem.invalid("timeZone", "Needs a name like Europe/Berlin.");
    }
    return ZoneId.of(text);
  }

  static Language language(@Nullable String text) {
    return text == null
        ? Language.ENGLISH
        : Language.of(text)
            .orElseThrow(() -> Problem.invalid("language", "Is one of en, de, es, fr, ar."));
  }

  /** A line break in a name could start a new header of a mail, or a new line of a log. */
  private static boolean breaks(int character) {
    var type = Character.getType(character);
    return type == Character.CONTROL
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE;
  }
}
