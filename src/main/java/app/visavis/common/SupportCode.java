package app.visavis.common;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** What a person reads out so that the line in the log can be found, such as V-7K2M9Q. */
public record SupportCode(String value) {
  // Crockford's base 32: no letter that can be taken for a digit.
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 6;
  private static final SecureRandom RANDOM = new SecureRandom();

  public static SupportCode random() {
    return new SupportCode(
        RANDOM
            .ints(LENGTH, 0, LETTERS.length())
            .mapToObj(LETTERS::charAt)
            .map(String::valueOf)
            .collect(Collectors.joining("", "V-", "")));
  }

  @Override
  public String toString() {
    return value;
  }
}
