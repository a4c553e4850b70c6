package app.visavis.media;

import java.security.SecureRandom;

/**
 * Names one participant in one channel: 1 to 2^31-1. Zero, which Agora reads as "anybody", does not
 * fit.
 */
public record Uid(int value) {
  private static final SecureRandom RANDOM = new SecureRandom();

  public Uid {
    if (value < 1) {
      throw new IllegalArgumentException("A uid is 1 or more.");
    }
  }

  public static Uid random() {
    return new Uid(RANDOM.nextInt(1, Integer.MAX_VALUE));
  }
}
