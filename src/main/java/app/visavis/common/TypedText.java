package app.visavis.common;

/** What people typed, as others get to see it. */
public final class TypedText {
  /** Letters without ink: the fillers of Korean writing, and the Braille pattern of no dots. */
  private static final String EMPTY_LETTERS = "\u115f\u1160\u2800\u3164\uffa0";

  private TypedText() {}

  /**
   * Without the marks that turn the reading direction of all that follows (Unicode UAX 9, explicit
   * formatting): with one of them in a title, the time behind it is read backwards. Marks that join
   * or part letters stay.
   */
  public static String upright(String text) {
    return text.codePoints()
        .filter(codePoint -> !turns(codePoint))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Whether there is anything to see of it. */
  public static boolean isVisible(String text) {
    return text.codePoints().anyMatch(TypedText::hasInk);
  }

  /** With the line ends of one system, on whatever system it was typed. */
  public static String withPlainLineEnds(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /**
   * Whether lines of text can be stored as they are: PostgreSQL has no text with U+0000 or half a
   * surrogate pair.
   *
   * @param longest in code points, as PostgreSQL counts
   */
  public static boolean isStorable(String lines, int longest) {
    return lines.codePointCount(0, lines.length()) <= longest
        && lines.codePoints().allMatch(TypedText::isStorable);
  }

  private static boolean isStorable(int codePoint) {
    return codePoint == '\n'
        || codePoint == '\t'
        || !(Character.isISOControl(codePoint)
            || Character.getType(codePoint) == Character.SURROGATE);
  }

  private static boolean turns(int codePoint) {
    return codePoint >= 0x202a && codePoint <= 0x202e || codePoint >= 0x2066 && codePoint <= 0x2069;
  }

  private static boolean hasInk(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> EMPTY_LETTERS.indexOf(codePoint) < 0;
    };
  }
}
