package app.visavis.common;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/**
 * Lets every secret come from a file, as container platforms mount them: {@code NAME_FILE} holds
 * the path. Before {@link SettingsCheck}, which then sees the values under their plain names.
 */
@Order(Ordered.LOWEST_PRECEDENCE - 1)
final class SecretFiles implements EnvironmentPostProcessor {
  /** Closed, so that a file can never stand for a setting that nobody takes for a secret. */
  static final List<String> NAMES =
      List.of(
          "AGORA_APP_CERTIFICATE",
          "AGORA_CUSTOMER_ID",
          "AGORA_CUSTOMER_SECRET",
          "AGORA_NOTIFICATION_SECRET",
          "DATABASE_URL",
          "REDIS_URL",
          "SENTRY_DSN",
          "SMTP_URL",
          "TURN_SECRET",
          "VISAVIS_DEMO_PASSWORD");

  /** In bytes: far above any secret, far below a file named by mistake. */
  private static final long LONGEST = 8 * 1024;

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    var values = new HashMap<String, Object>();
    var faults = new ArrayList<String>();
    for (var name : NAMES) {
      try {
        read(name, environment).ifPresent(value -> values.put(name, value));
      } catch (InvalidSettings invalid) {
        faults.addAll(invalid.faults());
      }
    }
    if (!faults.isEmpty()) {
      throw new InvalidSettings(faults);
    }
    add(values, environment);
  }

  /** First, so that a value from a file also wins over the same name set to nothing. */
  private static void add(Map<String, Object> values, ConfigurableEnvironment environment) {
    if (!values.isEmpty()) {
      environment.getPropertySources().addFirst(new MapPropertySource("secret files", values));
    }
  }

  private static Optional<String> read(String name, Environment environment) {
    var file = environment.getProperty(name + "_FILE", "").strip();
    if (file.isEmpty()) {
      return Optional.empty();
    }
    if (!environment.getProperty(name, "").isBlank()) {
      throw new InvalidSettings(
          "%s and %s_FILE are both set: set only one of them.".formatted(name, name));
    }
    return Optional.of(content(name, file));
  }

  private static String content(String name, String file) {
    try {
      var path = Path.of(file);
      var content = Files.size(path) > LONGEST ? "" : Files.readString(path).strip();
      if (content.isEmpty()) {
        throw fault(name, file, "is empty or longer than %d bytes".formatted(LONGEST));
      }
      return content;
    } catch (CharacterCodingException notText) {
      throw fault(name, file, "is not UTF-8 text");
    } catch (IOException | InvalidPathException unreadable) {
      throw fault(name, file, "cannot be read");
    }
  }

  private static InvalidSettings fault(String name, String file, String what) {
    return new InvalidSettings("%s_FILE names the file %s, which %s.".formatted(name, file, what));
  }
}
