package app.visavis.database;

import app.visavis.common.InvalidSettings;
import app.visavis.common.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * Where the rows live.
 *
 * @param external empty: the application starts its own PostgreSQL in {@code folder}
 */
record DatabaseSettings(Optional<External> external, Path folder) {
  private static final int DEFAULT_PORT = 5432;

  /** A server that somebody else runs. */
  record External(String jdbcUrl, @Nullable String user, @Nullable Secret password) {}

  static DatabaseSettings from(Environment environment) {
    var url = environment.getProperty("DATABASE_URL", "").strip();
    var folder = Path.of(environment.getProperty("VISAVIS_DATA_DIR", "data"));
    return new DatabaseSettings(
        url.isEmpty() ? Optional.empty() : Optional.of(external(url)), folder.resolve("postgres"));
  }

  private static External external(String url) {
    if (url.startsWith("jdbc:postgresql:")) {
      return new External(url, null, null);
    }
    try {
      return fromUri(new URI(url));
    } catch (URISyntaxException notAUri) {
      throw fault();
    }
  }

  /**
   * The common form postgres://user:password@host:port/name?parameters, in which the JDBC driver is
   * not fluent.
   */
  private static External fromUri(URI uri) {
    var scheme = uri.getScheme();
    if (uri.getHost() == null || !("postgres".equals(scheme) || "postgresql".equals(scheme))) {
      throw fault();
    }
    var port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
    var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    var jdbc =
        "jdbc:postgresql://%s:%d%s%s".formatted(uri.getHost(), port, uri.getRawPath(), query);
    var user = uri.getUserInfo() == null ? new String[0] : uri.getUserInfo().split(":", 2);
    return new External(
        jdbc, user.length > 0 ? user[0] : null, user.length > 1 ? new Secret(user[1]) : null);
  }

  private static InvalidSettings fault() {
    return new InvalidSettings(
        "DATABASE_URL must look like postgres://user:password@host:5432/name (its value is not shown here).");
  }
}
