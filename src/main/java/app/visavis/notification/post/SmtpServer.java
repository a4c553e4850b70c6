package app.visavis.notification.post;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.visavis.common.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The server that takes our mails.
 *
 * @param tls from the first byte on (smtps); otherwise the connection is upgraded
 */
public record SmtpServer(
    boolean tls, String host, int port, @Nullable String user, @Nullable Secret password) {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final int LAST_PORT = 65_535;
  private static final int SUBMISSION = 587;
  private static final int SUBMISSION_TLS = 465;
  private static final String CONNECT_MILLIS = "10000";
  private static final String SILENCE_MILLIS = "30000";

  /** Empty when the text is not such a URL. */
  static Optional<SmtpServer> parse(String url) {
    try {
      var uri = new URI(url);
      return isUsable(uri) ? Optional.of(of(uri)) : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException notAUrl) {
      return Optional.empty();
    }
  }

  private static boolean isUsable(URI uri) {
    var path = uri.getRawPath() == null ? "" : uri.getRawPath();
    var credentials = uri.getRawUserInfo();
    return uri.getHost() != null
        && uri.getScheme() != null
        && Set.of("smtp", "smtps").contains(uri.getScheme())
        && uri.getPort() != 0
        && uri.getPort() <= LAST_PORT
        && Set.of("", "/").contains(path)
        && uri.getRawQuery() == null
        && uri.getRawFragment() == null
        && (credentials == null || credentials.matches("[^:]+:.+"));
  }

  private static SmtpServer of(URI uri) {
    var tls = uri.getScheme().equals("smtps");
    var usual = tls ? SUBMISSION_TLS : SUBMISSION;
    var port = uri.getPort() < 0 ? usual : uri.getPort();
    var credentials = uri.getRawUserInfo() == null ? null : uri.getRawUserInfo().split(":", 2);
    return new SmtpServer(
        tls,
        uri.getHost(),
        port,
        credentials == null ? null : decode(credentials[0]),
        credentials == null ? null : new Secret(decode(credentials[1])));
  }

  /** A plus sign in a password is one. */
  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
  }

  String protocol() {
    return tls ? "smtps" : "smtp";
  }

  /** A password is never sent in the clear, except to this very machine. */
  Properties properties() {
    var prefix = "mail." + protocol() + ".";
    var properties = new Properties();
    properties.setProperty(prefix + "auth", Boolean.toString(user != null));
    properties.setProperty(prefix + "connectiontimeout", CONNECT_MILLIS);
    properties.setProperty(prefix + "timeout", SILENCE_MILLIS);
    properties.setProperty(prefix + "writetimeout", SILENCE_MILLIS);
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    properties.setProperty(prefix + "starttls.enable", Boolean.toString(!tls));
    var required = !tls && user != null && !isThisMachine();
    properties.setProperty(prefix + "starttls.required", Boolean.toString(required));
    return properties;
  }

  private boolean isThisMachine() {
    return LOOPBACK.contains(host);
  }
}
