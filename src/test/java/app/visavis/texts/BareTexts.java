package app.visavis.texts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Words that stand in a template itself, where no translation reaches them. */
final class BareTexts {
  private static final Pattern PIECE =
      Pattern.compile(
          "<!--.*?-->|<!doctype[^>]*>|<(/?)([\\w:-]+)((?:\"[^\"]*\"|[^\">])*?)(/?)>|([^<]+)",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern SPOKEN =
      Pattern.compile(
          "(?<![\\w:-])(?:aria-label|placeholder|alt|title|label)=\"([^\"]*\\p{L}[^\"]*)\"");
  private static final Pattern REPLACED = Pattern.compile("th:(text|utext|replace|insert)=");
  private static final Pattern INLINE = Pattern.compile("\\[[(#\\[].*?[])]]|\\[/]", Pattern.DOTALL);
  private static final Set<String> VOID =
      Set.of("meta", "link", "input", "br", "hr", "img", "path", "rect");

  private BareTexts() {}

  static List<String> in(String template) {
    var bare = new ArrayList<String>();
    var open = new ArrayDeque<Boolean>();
    for (var piece : PIECE.matcher(template).results().toList()) {
      if (piece.group(5) != null) {
        var words = INLINE.matcher(piece.group(5)).replaceAll("").strip();
        if (words.matches("(?s).*\\p{L}.*") && !open.contains(true)) {
          bare.add(words);
        }
      } else if (piece.group(2) != null && !piece.group(1).isEmpty()) {
        open.pollLast();
      } else if (piece.group(2) != null) {
        var attributes = piece.group(3);
        SPOKEN.matcher(attributes).results().forEach(spoken -> bare.add(spoken.group(1)));
        if (piece.group(4).isEmpty() && !VOID.contains(piece.group(2))) {
          open.addLast(REPLACED.matcher(attributes).find());
        }
      }
    }
    return bare;
  }
}
