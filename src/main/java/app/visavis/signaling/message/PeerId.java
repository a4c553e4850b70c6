package app.visavis.signaling.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Names one loaded page in a room: a reload gets another one, a dropped and resumed socket not. */
public record PeerId(@JsonValue String value) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 5;
  private static final int LONGEST = 32;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public PeerId {
    Bounds.word("peer", value, 1, LONGEST);
  }

  public static PeerId random() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new PeerId("p-" + HexFormat.of().formatHex(bytes));
  }

  @Override
  public String toString() {
    return value;
  }
}
