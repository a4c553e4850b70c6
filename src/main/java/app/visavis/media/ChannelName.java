package app.visavis.media;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Names the channel of one session: 128 random bits as 32 hexadecimal digits. The type has no room
 * for the empty name nor for "*", which Agora reads as "any channel".
 */
public record ChannelName(String value) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 16;

  public ChannelName {
    if (!isOne(value)) {
      throw new IllegalArgumentException("A channel name is 32 hexadecimal digits.");
    }
  }

  public static boolean isOne(String text) {
    return text.matches("[0-9a-f]{32}");
  }

  public static ChannelName random() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new ChannelName(HexFormat.of().formatHex(bytes));
  }

  @Override
  public String toString() {
    return value;
  }
}
