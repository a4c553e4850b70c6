package app.visavis.monitoring;

import app.visavis.common.InvalidSettings;
import app.visavis.common.Secret;
import java.net.URI;
import java.util.Optional;
import org.springframework.core.env.Environment;

/**
 * @param dsn SENTRY_DSN, where errors are reported; empty: nowhere
 */
record SentrySettings(Optional<Secret> dsn) {
  static SentrySettings from(Environment environment) {
    var text = environment.getProperty("SENTRY_DSN", "").strip();
    if (!text.isEmpty() && !isDsn(text)) {
      throw new InvalidSettings(
          "SENTRY_DSN must look like https://key@sentry.example/1 (its value is not shown here).");
    }
    return new SentrySettings(text.isEmpty() ? Optional.empty() : Optional.of(new Secret(text)));
  }

  private static boolean isDsn(String text) {
    try {
      var uri = URI.create(text);
      return text.matches("https?://.*/\\d+") && uri.getUserInfo() != null && uri.getHost() != null;
    } catch (IllegalArgumentException notAUri) {
      return false;
    }
  }
}
