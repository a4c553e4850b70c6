package app.visavis.media.agora;

import app.visavis.common.InvalidSettings;
import app.visavis.common.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.env.Environment;

/**
 * The Agora project to use. The App ID is public, the certificate signs the tokens.
 *
 * @param appId 32 hexadecimal digits
 * @param certificate 32 hexadecimal digits
 */
public record AgoraSettings(String appId, Secret certificate) {
  private static final String APP_ID = "AGORA_APP_ID";
  private static final String APP_ID_ALIAS = "NEXT_PUBLIC_AGORA_APP_ID";
  private static final String CERTIFICATE = "AGORA_APP_CERTIFICATE";

  /** Checked here because the token builder answers anything else with an empty token. */
  public AgoraSettings {
    if (!isHexadecimal(appId) || !isHexadecimal(certificate.reveal())) {
      throw new IllegalArgumentException("App ID and certificate are 32 hexadecimal digits each.");
    }
  }

  /** Empty when neither half is set. */
  public static Optional<AgoraSettings> from(Environment environment) {
    var id = value(environment, APP_ID);
    var alias = value(environment, APP_ID_ALIAS);
    var appId = id.isEmpty() ? alias : id;
    var certificate = value(environment, CERTIFICATE);
    var faults = new ArrayList<String>();
    if (!alias.isEmpty() && !alias.equals(appId)) {
      faults.add("%s and %s differ: set only one of them.".formatted(APP_ID, APP_ID_ALIAS));
    }
    addFaultsOfHalf(APP_ID, appId, CERTIFICATE, certificate, faults);
    addFaultsOfHalf(CERTIFICATE, certificate, APP_ID, appId, faults);
    if (!faults.isEmpty()) {
      throw new InvalidSettings(faults);
    }
    return appId.isEmpty()
        ? Optional.empty()
        : Optional.of(new AgoraSettings(appId, new Secret(certificate)));
  }

  /** The value is never in the sentence: half the faults are a certificate in the wrong place. */
  private static void addFaultsOfHalf(
      String name, String value, String otherName, String other, List<String> faults) {
    if (value.isEmpty() && !other.isEmpty()) {
      faults.add(
          "%s is missing: %s is set, and Agora needs both (or neither, for calls without Agora)."
              .formatted(name, otherName));
    }
    if (!value.isEmpty() && !isHexadecimal(value)) {
      faults.add("%s must be 32 hexadecimal digits.".formatted(name));
    }
  }

  private static boolean isHexadecimal(String text) {
    return text.matches("[0-9a-fA-F]{32}");
  }

  private static String value(Environment environment, String name) {
    return environment.getProperty(name, "").strip();
  }
}
