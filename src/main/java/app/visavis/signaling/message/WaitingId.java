package app.visavis.signaling.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Names one wait of one person before the door, over reloads and dropped sockets. Who gives up, or
 * is turned away, and comes again waits anew: what was said to the first wait is not meant for it.
 */
public record WaitingId(@JsonValue String value) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 5;
  private static final int LONGEST = 32;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public WaitingId {
    Bounds.word("waiting", value, 1, LONGEST);
  }

  public static WaitingId random() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new WaitingId("w-" + HexFormat.of().formatHex(bytes));
  }

  @Override
  public String toString() {
    return value;
  }
}
