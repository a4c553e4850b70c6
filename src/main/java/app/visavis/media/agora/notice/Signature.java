package app.visavis.media.agora.notice;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import app.visavis.common.Secret;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Agora-Signature-V2: HMAC-SHA256 over the bytes as they came, in lower-case hexadecimal. */
final class Signature {
  private static final String ALGORITHM = "HmacSHA256";

  private Signature() {}

  static boolean isGood(Secret secret, byte[] body, String signature) {
    return MessageDigest.isEqual(of(secret, body).getBytes(US_ASCII), signature.getBytes(UTF_8));
  }

  private static String of(Secret secret, byte[] body) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.reveal().getBytes(UTF_8), ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException notInThisRuntime) {
      throw new IllegalStateException(notInThisRuntime);
    }
  }
}
