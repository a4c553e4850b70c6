package app.visavis.idempotency;

import app.visavis.common.PersonId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A request that its sender can tell from all others by a key.
 *
 * @param path with the query, if there is one
 */
public record KeyedRequest(PersonId person, String key, String path, byte[] body) {
  private static final String HMAC = "HmacSHA256";

  byte[] keyHash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(keyBytes());
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  /** Under the key, which is stored nowhere: a body may have a password in it. */
  byte[] fingerprint() {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(keyBytes(), HMAC));
      mac.update(path.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return mac.doFinal(body);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private byte[] keyBytes() {
    return key.getBytes(StandardCharsets.US_ASCII);
  }
}
