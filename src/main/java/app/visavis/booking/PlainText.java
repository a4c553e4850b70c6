package app.visavis.booking;

import app.visavis.common.TypedText;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people type, as it may be stored: trimmed, bounded, without control characters. */
final class PlainText {
  private static final int TITLE = 120;
  private static final int REASON = 500;
  private static final Pattern LINE_BREAKS = Pattern.compile("\\R+");

  private PlainText() {}

  /** In one line, as it stands in lists and subjects. Blank when there is none. */
  static Checked<String> title(@Nullable String text) {
    var line = text == null ? null : LINE_BREAKS.matcher(text.strip()).replaceAll(" ");
    return check(line, TITLE, BookingFault.TITLE_UNUSABLE);
  }

  /** Blank when there is none. */
  static Checked<String> reason(@Nullable String text) {
    return check(text, REASON, BookingFault.REASON_UNUSABLE);
  }

  private static Checked<String> check(@Nullable String text, int longest, BookingFault fault) {
    var upright = text == null ? "" : TypedText.upright(text);
    var trimmed = TypedText.isVisible(upright) ? upright.strip() : "";
    var usable =
        trimmed.length() <= longest && trimmed.codePoints().allMatch(PlainText::isStorable);
    return usable ? Checked.of(trimmed) : Checked.not(fault);
  }

  /** PostgreSQL has no text with U+0000 or half a surrogate pair; a line break is fine. */
  private static boolean isStorable(int codePoint) {
    return codePoint == '\n'
        || codePoint == '\r'
        || !(Character.isISOControl(codePoint)
            || Character.getType(codePoint) == Character.SURROGATE);
  }
}
