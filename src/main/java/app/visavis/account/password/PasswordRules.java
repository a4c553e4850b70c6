package app.visavis.account.password;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What a new password must be: long enough and none of those that everybody tries first. Nothing
 * about digits and signs, which only make passwords hard to remember (NIST SP 800-63B-4, 3.1.1.2).
 */
@Component
public class PasswordRules {
  private static final int SHORTEST = 8;
  private static final int LONGEST = 128;

  private final Set<String> common = read();

  /** What is wrong with it, as a sentence; empty when nothing is. */
  public Optional<String> fault(String password) {
    var length = password.codePointCount(0, password.length());
    if (length < SHORTEST || length > LONGEST) {
      return Optional.of("Needs 8 to 128 characters.");
    }
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(password)) {
      return Optional.of("Holds half a character.");
    }
    return common.contains(password.toLowerCase(Locale.ROOT))
        ? Optional.of("Is one of the passwords that are tried first.")
        : Optional.empty();
  }

  private static Set<String> read() {
    try {
      return new ClassPathResource("account/common-passwords.txt")
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
