package app.visavis.chat.file;

import java.util.Locale;

/**
 * What a file is called for those who save it: one plain name without a path, which ends as files
 * of its kind do, so that nothing is saved as something else than it is.
 */
public record FileName(String value) {
  static final int LONGEST = 120;

  public static FileName of(String typed, FileKind kind) {
    var name = lastPart(typed).codePoints();
    var plain =
        name.filter(FileName::isPlain)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .replaceAll("[\\s\\u00a0]+", " ")
            .replaceAll("^[. ]+|[. ]+$", "");
    return new FileName(ended(plain, kind));
  }

  private static String lastPart(String typed) {
    return typed.substring(Math.max(typed.lastIndexOf('/'), typed.lastIndexOf('\\')) + 1);
  }

  /**
   * Not what steers a terminal or a file system, and not the marks that turn the reading direction:
   * with one of them "gpj.exe" can be made to look like "exe.jpg".
   */
  private static boolean isPlain(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> "<>:\"|?*".indexOf(codePoint) < 0;
    };
  }

  private static String ended(String name, FileKind kind) {
    var ending = ending(name);
    var fits = kind.endings().contains(ending.toLowerCase(Locale.ROOT));
    var stem = fits ? name.substring(0, name.length() - ending.length() - 1) : name;
    var end = "." + (fits ? ending : kind.endings().getFirst());
    return shortened(stem.isBlank() ? "file" : stem, LONGEST - end.length()) + end;
  }

  private static String ending(String name) {
    var dot = name.lastIndexOf('.');
    return dot < 1 ? "" : name.substring(dot + 1);
  }

  private static String shortened(String stem, int most) {
    if (stem.length() <= most) {
      return stem;
    }
    var cut = Character.isHighSurrogate(stem.charAt(most - 1)) ? most - 1 : most;
    return stem.substring(0, cut).strip();
  }
}
