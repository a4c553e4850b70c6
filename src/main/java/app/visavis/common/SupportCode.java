package app.visavis.common;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a person reads out so that the line in the log can be found, such as V-7K2M9Q. */
public record SupportCode(String value) {
  // Crockford's base 32: no letter that can be taken for a digit.
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 6;
  private static final Pattern SHAPE = Pattern.compile("V-[" + LETTERS + "]{" + LENGTH + "}");
  private static final SecureRandom RANDOM = new SecureRandom();

  public static SupportCode random() {
    return new SupportCode(
        RANDOM
            .ints(LENGTH, 0, LETTERS.length())
            .mapToObj(LETTERS::charAt)
            .map(String::valueOf)
            .collect(Collectors.joining("", "V-", "")));
  }

  /** Of one that was made elsewhere in the same way. */
  public static Optional<SupportCode> parse(@Nullable String text) {
    return text != null && SHAPE.matcher(text).matches()
        ? Optional.of(new SupportCode(text))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
