package app.visavis.board;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Pictures that may lie on a board. The first bytes decide, as the WHATWG's MIME sniffing standard
 * has them.
 */
public enum ImageKind {
  PNG("image/png", "\u0089PNG\r\n\u001a\n"),
  JPEG("image/jpeg", "\u00ff\u00d8\u00ff"),
  WEBP("image/webp", "RIFF....WEBPVP8[ LX]");

  private static final int HEAD = 32;

  private final String mediaType;
  private final Pattern head;

  ImageKind(String mediaType, String head) {
    this.mediaType = mediaType;
    this.head = Pattern.compile(head, Pattern.DOTALL);
  }

  public String mediaType() {
    return mediaType;
  }

  static Optional<ImageKind> of(byte[] content) {
    var start = new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1);
    return Stream.of(values()).filter(kind -> kind.head.matcher(start).lookingAt()).findFirst();
  }
}
