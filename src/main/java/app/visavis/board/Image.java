package app.visavis.board;

import java.util.Arrays;
import java.util.Optional;

/** A picture on a board. */
public record Image(ImageKind kind, byte[] content) {
  public static final int MOST_BYTES = 1024 * 1024;

  /** Empty for what is no picture that a board takes. */
  public static Optional<Image> of(byte[] content) {
    return content.length > MOST_BYTES
        ? Optional.empty()
        : ImageKind.of(content).map(kind -> new Image(kind, content));
  }

  boolean isSameAs(Image other) {
    return Arrays.equals(content, other.content);
  }
}
