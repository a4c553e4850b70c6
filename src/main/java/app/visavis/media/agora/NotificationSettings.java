package app.visavis.media.agora;

import app.visavis.common.InvalidSettings;
import app.visavis.common.Secret;
import java.util.Optional;
import org.springframework.core.env.Environment;

/**
 * @param secret AGORA_NOTIFICATION_SECRET, the one that Agora's console shows for its
 *     notifications; empty: none are taken
 */
public record NotificationSettings(Optional<Secret> secret) {
  private static final String NAME = "AGORA_NOTIFICATION_SECRET";

  public static NotificationSettings from(Environment environment) {
    var text = environment.getProperty(NAME, "").strip();
    if (!text.matches("\\p{Graph}{0,256}")) {
      throw new InvalidSettings(NAME + " must be up to 256 visible characters without spaces.");
    }
    return new NotificationSettings(
        text.isEmpty() ? Optional.empty() : Optional.of(new Secret(text)));
  }
}
