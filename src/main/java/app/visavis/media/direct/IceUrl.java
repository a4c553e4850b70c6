package app.visavis.media.direct;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The URLs that a browser takes as an ICE server (RFC 7064, RFC 7065). */
final class IceUrl {
  /** Only a TURN URL may name the transport: a browser refuses the others with one. */
  private static final Pattern SHAPE =
      Pattern.compile(
          """
          (stuns?|(?<turn>turns?)):
          ([A-Za-z0-9][A-Za-z0-9.-]{0,252}|\\[[0-9A-Fa-f:.]{2,45}])
          (:(?<port>[0-9]{1,5}))?
          (?<transport>\\?transport=(udp|tcp))?
          """,
          Pattern.COMMENTS);

  private static final int HIGHEST_PORT = 65_535;

  private IceUrl() {}

  /** Told by the scheme alone, so that a faulty URL still counts as what it was meant to be. */
  static boolean isTurn(String url) {
    return url.startsWith("turn:") || url.startsWith("turns:");
  }

  static boolean isValid(String url) {
    var parts = SHAPE.matcher(url);
    return parts.matches()
        && isPort(parts.group("port"))
        && (parts.group("transport") == null || parts.group("turn") != null);
  }

  private static boolean isPort(@Nullable String digits) {
    if (digits == null) {
      return true;
    }
    var port = Integer.parseInt(digits);
    return port >= 1 && port <= HIGHEST_PORT;
  }
}
