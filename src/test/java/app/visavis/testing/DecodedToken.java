package app.visavis.testing;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An Agora token of version "007", read and verified without Agora's own code, so that neither can
 * hide the other's mistake. On the wire, all integers little-endian and unsigned:
 *
 * <pre>
 * token   = "007" base64( zlib( str(signature) signed ) )
 * signed  = str(appId) u32(issuedAt) u32(life) u32(salt) u16(count) service*
 * service = u16(type) u16(count) { u16(privilege) u32(life) }* payload
 * str(x)  = u16(length in bytes) UTF-8 bytes
 * </pre>
 *
 * @param life counted from {@code issuedAt}, as are the lives of the privileges
 */
public record DecodedToken(
    String appId, Instant issuedAt, Duration life, long salt, List<Service> services) {
  private static final int RTC = 1;
  private static final String HMAC = "HmacSHA256";

  /**
   * @param type 1 RTC, 2 RTM, 3 streaming, 4 FPA, 5 chat, 6 FCDN, 7 APaaS, 8 RTM2
   * @param privileges number to life
   * @param payload in the order of the wire; for RTC the channel and the uid
   */
  public record Service(int type, Map<Integer, Duration> privileges, List<String> payload) {}

  /** The token is not one, or not one of this app, or not signed with this certificate. */
  public static final class Refused extends RuntimeException {
    Refused(String why) {
      super(why);
    }
  }

  public static DecodedToken verify(String token, String appId, String certificate) {
    var whole = new TokenReader(inflate(token));
    var signature = whole.bytes();
    var signed = whole.rest();
    var decoded = decode(new TokenReader(signed));
    if (!MessageDigest.isEqual(signature, decoded.sign(signed, certificate))) {
      throw new Refused("not signed with this certificate");
    }
    if (!decoded.appId.equals(appId)) {
      throw new Refused("a token of another app");
    }
    return decoded;
  }

  /** What the text stands for; two encoders may compress the same bytes differently. */
  public static byte[] inflate(String token) {
    return TokenReader.inflate(token);
  }

  public Instant expiresAt() {
    return issuedAt.plus(life);
  }

  public Service rtc() {
    return services.stream().filter(service -> service.type == RTC).findFirst().orElseThrow();
  }

  public String channel() {
    return rtc().payload.getFirst();
  }

  public String uid() {
    return rtc().payload.getLast();
  }

  private static DecodedToken decode(TokenReader in) {
    var appId = in.string();
    var issuedAt = Instant.ofEpochSecond(in.u32());
    var life = Duration.ofSeconds(in.u32());
    var salt = in.u32();
    var services = new ArrayList<Service>();
    for (var left = in.u16(); left > 0; left--) {
      services.add(service(in));
    }
    in.expectEnd();
    return new DecodedToken(appId, issuedAt, life, salt, List.copyOf(services));
  }

  private static Service service(TokenReader in) {
    var type = in.u16();
    var privileges = new TreeMap<Integer, Duration>();
    for (var left = in.u16(); left > 0; left--) {
      privileges.put(in.u16(), Duration.ofSeconds(in.u32()));
    }
    return new Service(type, privileges, payload(type, in));
  }

  private static List<String> payload(int type, TokenReader in) {
    return switch (type) {
      case 2, 5 -> List.of(in.string());
      case 1, 3, 6 -> List.of(in.string(), in.string());
      case 4 -> List.of();
      case 7 -> List.of(in.string(), in.string(), String.valueOf((short) in.u16()));
      case 8 -> in.permissions();
      default -> throw new Refused("service " + type + " is not known");
    };
  }

  private byte[] sign(byte[] signed, String certificate) {
    var byTime = hmac(u32(issuedAt.getEpochSecond()), certificate.getBytes(US_ASCII));
    return hmac(hmac(u32(salt), byTime), signed);
  }

  private static byte[] u32(long value) {
    return ByteBuffer.allocate(Integer.BYTES).order(LITTLE_ENDIAN).putInt((int) value).array();
  }

  private static byte[] hmac(byte[] key, byte[] message) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac.doFinal(message);
    } catch (GeneralSecurityException cause) {
      throw new IllegalStateException(cause);
    }
  }
}
