package app.visavis.account.demo;

import app.visavis.common.InvalidSettings;
import app.visavis.common.Secret;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.env.Environment;

/**
 * @param on VISAVIS_DEMO; without it demo people are only on a server with the embedded database,
 *     which nobody else can reach
 * @param password VISAVIS_DEMO_PASSWORD; empty: a random one
 */
record DemoSettings(boolean on, Optional<Secret> password) {
  private static final int SHORTEST = 8;
  private static final int LONGEST = 128;

  static DemoSettings from(Environment environment) {
    return new DemoSettings(on(environment), password(environment));
  }

  private static boolean on(Environment environment) {
    var text = environment.getProperty("VISAVIS_DEMO", "").strip().toLowerCase(Locale.ROOT);
    return switch (text) {
      case "" -> environment.getProperty("DATABASE_URL", "").isBlank();
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new InvalidSettings(
              "VISAVIS_DEMO must be true or false; it is \"%s\".".formatted(text));
    };
  }

  private static Optional<Secret> password(Environment environment) {
    var password = environment.getProperty("VISAVIS_DEMO_PASSWORD", "");
    if (password.isEmpty()) {
      return Optional.empty();
    }
    if (password.length() < SHORTEST || password.length() > LONGEST) {
      throw new InvalidSettings("VISAVIS_DEMO_PASSWORD must have 8 to 128 characters.");
    }
    return Optional.of(new Secret(password));
  }
}
