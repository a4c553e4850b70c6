package app.visavis.media.direct;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.visavis.common.Secret;
import app.visavis.media.Uid;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A sign-in at a TURN server that runs out by itself, as coturn checks it under {@code
 * use-auth-secret} (draft-uberti-behave-turn-rest-00).
 *
 * @param username the Unix second of expiry and the uid, which says nothing outside the session
 */
record TurnCredential(String username, Secret password) {
  /** Set by the scheme. As a keyed code, SHA-1 is not touched by its collisions. */
  private static final String ALGORITHM = "HmacSHA1";

  static TurnCredential of(Secret secret, Uid uid, Instant expiresAt) {
    var username = expiresAt.getEpochSecond() + ":" + uid.value();
    return new TurnCredential(username, new Secret(sign(secret, username)));
  }

  private static String sign(Secret secret, String username) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.reveal().getBytes(UTF_8), ALGORITHM));
      return Base64.getEncoder().encodeToString(mac.doFinal(username.getBytes(UTF_8)));
    } catch (GeneralSecurityException notInThisRuntime) {
      throw new IllegalStateException(notInThisRuntime);
    }
  }
}
