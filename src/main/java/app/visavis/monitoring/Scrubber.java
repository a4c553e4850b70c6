package app.visavis.monitoring;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out of a text what must not leave the house: e-mail and network addresses, web addresses,
 * ids, and whatever looks like a token. Better one word too many than a secret too few.
 */
public final class Scrubber {
  private static final String GONE = "[…]";

  private static final List<Pattern> SECRETS =
      List.of(
          Pattern.compile("[a-z][a-z0-9+.-]{1,15}://\\S+", Pattern.CASE_INSENSITIVE),
          Pattern.compile("[\\p{L}0-9._%+-]{1,64}@[\\p{L}0-9.-]{1,255}"),
          Pattern.compile("\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b"),
          // A time on the clock has two colons, an address more, or two of them side by side.
          Pattern.compile(
              "(?<![\\w:])(?=[0-9a-f:]*(?:::|(?::[0-9a-f]+){4}))[0-9a-f:]{3,39}(?![\\w:])",
              Pattern.CASE_INSENSITIVE),
          Pattern.compile(
              "\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b",
              Pattern.CASE_INSENSITIVE),
          // Twenty characters or more with a digit among them; the names of classes have dots.
          Pattern.compile("(?<![\\w+/=-])(?=[\\w+/=-]*\\d)[\\w+/=-]{20,}(?![\\w+/=-])"));

  private Scrubber() {}

  public static String clean(String text) {
    var clean = text;
    for (var secret : SECRETS) {
      clean = secret.matcher(clean).replaceAll(GONE);
    }
    return clean;
  }
}
