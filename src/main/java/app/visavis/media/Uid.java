package app.visavis.media;

import java.security.SecureRandom;

/**
 * Names one participant, or a participant's screen, in one channel: 1 to 2^31-1. Zero, which Agora
 * reads as "anybody", does not fit.
 */
public record Uid(int value) {
  private static final SecureRandom RANDOM = new SecureRandom();

  public Uid {
    if (value < 1) {
      throw new IllegalArgumentException("A uid is 1 or more.");
    }
  }

  /** Of a person: odd, which leaves the even ones to screens. */
  public static Uid random() {
    return new Uid(2 * RANDOM.nextInt(Integer.MAX_VALUE / 2) + 1);
  }

  /** Of this person's screen, which is nobody else's number either. */
  public Uid forScreen() {
    return new Uid(Math.addExact(value, 1));
  }
}
