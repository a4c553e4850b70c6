package app.visavis.media.agora;

import app.visavis.common.InvalidSettings;
import app.visavis.common.Secret;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;

/**
 * How to speak with Agora's channel management: the customer ID and secret of its console under
 * "RESTful API", which are neither App ID nor certificate.
 *
 * @param bases the same service under two domains
 */
public record RestSettings(String customerId, Secret customerSecret, List<URI> bases) {
  private static final String ID = "AGORA_CUSTOMER_ID";
  private static final String SECRET = "AGORA_CUSTOMER_SECRET";
  private static final String BASES = "visavis.agora.rest";
  private static final String AGORA = "https://api.agora.io,https://api.sd-rtn.com";

  public RestSettings {
    bases = List.copyOf(bases);
  }

  /** Empty when neither half is set. */
  public static Optional<RestSettings> from(Environment environment) {
    var id = environment.getProperty(ID, "").strip();
    var secret = environment.getProperty(SECRET, "").strip();
    if (id.isEmpty() != secret.isEmpty()) {
      throw new InvalidSettings(
          "%s is missing: %s is set, and Agora needs both (or neither, to do without its lists and removals)."
              .formatted(id.isEmpty() ? ID : SECRET, id.isEmpty() ? SECRET : ID));
    }
    // A colon would end the name in what is sent.
    if (!id.matches("[\\p{Graph}&&[^:]]{0,256}") || !secret.matches("\\p{Graph}{0,256}")) {
      throw new InvalidSettings(
          "%s and %s must be visible characters without spaces.".formatted(ID, SECRET));
    }
    var bases = Stream.of(environment.getProperty(BASES, AGORA).split(",")).map(URI::create);
    return id.isEmpty()
        ? Optional.empty()
        : Optional.of(new RestSettings(id, new Secret(secret), bases.toList()));
  }
}
