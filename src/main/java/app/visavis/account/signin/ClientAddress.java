package app.visavis.account.signin;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/**
 * Where a request comes from, for counting.
 *
 * @param network an IPv4 address, or the first 64 bits of an IPv6 one: a single customer has them
 *     all to choose from
 */
record ClientAddress(String network) {
  private static final int NETWORK_BYTES = 8;

  /** Takes what the container says, which is always a literal address. */
  static ClientAddress of(String remoteAddress) {
    try {
      var address = InetAddress.ofLiteral(remoteAddress);
      return new ClientAddress(
          address instanceof Inet6Address ? network(address) : address.getHostAddress());
    } catch (IllegalArgumentException notLiteral) {
      return new ClientAddress(remoteAddress);
    }
  }

  private static String network(InetAddress address) {
    return HexFormat.of().formatHex(address.getAddress(), 0, NETWORK_BYTES) + "/64";
  }
}
