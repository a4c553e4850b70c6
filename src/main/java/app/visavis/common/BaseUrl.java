package app.visavis.common;

import java.net.URI;
import java.util.Optional;

/**
 * Where browsers find the application, as VISAVIS_BASE_URL says.
 *
 * @param configured scheme, host and port, nothing after them; empty when the operator named none
 */
public record BaseUrl(Optional<URI> configured) {
  /** Cookies are then Secure, and browsers are told to stay with https. */
  public boolean isHttps() {
    return configured.map(uri -> "https".equals(uri.getScheme())).orElse(false);
  }
}
