package app.visavis.web;

import app.visavis.common.BaseUrl;
import app.visavis.common.InvalidSettings;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.env.Environment;

/**
 * How browsers reach the application.
 *
 * @param baseUrl VISAVIS_BASE_URL
 * @param trustedProxies VISAVIS_TRUSTED_PROXIES, addresses and networks of the reverse proxies in
 *     front; empty: nobody's X-Forwarded-* is believed
 * @param loopbackOnly with the embedded database the server is somebody's trial, whose demo people
 *     need no password: only this machine may reach it
 */
record WebSettings(BaseUrl baseUrl, List<String> trustedProxies, boolean loopbackOnly) {
  private static final int LAST_PORT = 65_535;
  private static final String SOME_NETWORK = "[0-9A-Fa-f.:]{2,45}(/[0-9]{1,3})?";

  static WebSettings from(Environment environment) {
    var faults = new ArrayList<String>();
    checkPort(text(environment, "VISAVIS_PORT"), faults);
    var settings =
        new WebSettings(
            baseUrl(text(environment, "VISAVIS_BASE_URL"), faults),
            proxies(text(environment, "VISAVIS_TRUSTED_PROXIES"), faults),
            text(environment, "DATABASE_URL").isEmpty());
    if (!faults.isEmpty()) {
      throw new InvalidSettings(faults);
    }
    return settings;
  }

  private static String text(Environment environment, String name) {
    return environment.getProperty(name, "").strip();
  }

  /** Spring reads it; here only the fault is told in our words. */
  private static void checkPort(String text, List<String> faults) {
    var valid = text.isEmpty() || text.matches("\\d{1,5}") && Integer.parseInt(text) <= LAST_PORT;
    if (!valid) {
      faults.add("VISAVIS_PORT must be a number from 0 to 65535; it is \"%s\".".formatted(text));
    }
  }

  private static BaseUrl baseUrl(String text, List<String> faults) {
    if (text.isEmpty()) {
      return new BaseUrl(Optional.empty());
    }
    try {
      return new BaseUrl(Optional.of(origin(URI.create(text))));
    } catch (IllegalArgumentException unusable) {
      faults.add(
          "VISAVIS_BASE_URL must be like https://visavis.example, without a path; it is \"%s\"."
              .formatted(text));
      return new BaseUrl(Optional.empty());
    }
  }

  private static URI origin(URI uri) {
    var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    var path = uri.getRawPath() == null ? "" : uri.getRawPath();
    var onlyOrigin =
        Set.of("", "/").contains(path)
            && uri.getRawQuery() == null
            && uri.getRawFragment() == null
            && uri.getRawUserInfo() == null;
    if (!onlyOrigin || uri.getHost() == null || !Set.of("http", "https").contains(scheme)) {
      throw new IllegalArgumentException("not an origin");
    }
    return URI.create(scheme + "://" + uri.getRawAuthority().toLowerCase(Locale.ROOT));
  }

  private static List<String> proxies(String text, List<String> faults) {
    var proxies = text.isEmpty() ? List.<String>of() : List.of(text.split("\\s*,\\s*"));
    if (!proxies.stream().allMatch(proxy -> proxy.matches(SOME_NETWORK))) {
      faults.add(
          "VISAVIS_TRUSTED_PROXIES must list addresses or networks like 10.0.0.7,192.168.3.0/24; it is \"%s\"."
              .formatted(text));
    }
    return proxies;
  }
}
