package app.visavis.board;

import java.util.Optional;

/**
 * A thing as pages draw it, in JSON. The server keeps it as it is: what it means is between the
 * pages, and each of them checks what it reads.
 */
public record Drawn(String json) {
  public static final int LONGEST = 12_000;

  /** Empty when it is too long or cannot be stored. */
  public static Optional<Drawn> of(String json) {
    var usable =
        json.length() <= LONGEST
            && json.codePoints()
                .noneMatch(point -> Character.getType(point) == Character.SURROGATE);
    return usable ? Optional.of(new Drawn(json)) : Optional.empty();
  }

  /** Without what somebody drew: it is nobody else's business. */
  @Override
  public String toString() {
    return "drawn";
  }
}
