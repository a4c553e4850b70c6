package app.visavis.testing;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A STUN message (RFC 8489, 5 and 14): 20 bytes of header, then attributes padded to 4 bytes. Only
 * what {@link TurnClient} needs.
 */
final class StunMessage {
  static final int USERNAME = 0x0006;
  static final int ERROR_CODE = 0x0009;
  static final int REALM = 0x0014;
  static final int NONCE = 0x0015;
  static final int REQUESTED_TRANSPORT = 0x0019;

  private static final int MESSAGE_INTEGRITY = 0x0008;
  private static final int COOKIE = 0x2112A442;
  private static final int HEADER = 20;
  private static final int ATTRIBUTE_HEADER = 4;
  private static final int HMAC_LENGTH = 20;
  private static final int LARGEST = 1500;

  private final ByteBuffer buffer = ByteBuffer.allocate(LARGEST);

  StunMessage(int type) {
    var transaction = new byte[12];
    ThreadLocalRandom.current().nextBytes(transaction);
    buffer.putShort((short) type).putShort((short) 0).putInt(COOKIE).put(transaction);
  }

  StunMessage with(int attribute, byte[] value) {
    buffer.putShort((short) attribute).putShort((short) value.length).put(value);
    buffer.position(padded(buffer.position()));
    setLength(buffer.position() - HEADER);
    return this;
  }

  /** The length in the header counts the signature before it is there. */
  byte[] signed(byte[] key) {
    setLength(buffer.position() - HEADER + ATTRIBUTE_HEADER + HMAC_LENGTH);
    return with(MESSAGE_INTEGRITY, hmac(key, bytes())).bytes();
  }

  byte[] bytes() {
    return Arrays.copyOf(buffer.array(), buffer.position());
  }

  private void setLength(int length) {
    buffer.putShort(Short.BYTES, (short) length);
  }

  private static int padded(int length) {
    return (length + 3) / 4 * 4;
  }

  private static byte[] hmac(byte[] key, byte[] message) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key, "HmacSHA1"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException cause) {
      throw new IllegalStateException(cause);
    }
  }

  /** What a server says; its own signature is not checked. */
  record Answer(Map<Integer, byte[]> attributes) {
    static Answer of(byte[] bytes, int length) {
      var in = ByteBuffer.wrap(bytes, 0, length).position(HEADER);
      var attributes = new HashMap<Integer, byte[]>();
      while (in.remaining() >= ATTRIBUTE_HEADER) {
        var type = Short.toUnsignedInt(in.getShort());
        var value = new byte[Short.toUnsignedInt(in.getShort())];
        in.get(value).position(padded(in.position()));
        attributes.put(type, value);
      }
      return new Answer(attributes);
    }

    byte[] get(int attribute) {
      return Objects.requireNonNull(attributes.get(attribute));
    }

    /** 0 when it is a success. */
    int error() {
      var code = attributes.get(ERROR_CODE);
      return code == null ? 0 : code[2] * 100 + code[3];
    }
  }
}
