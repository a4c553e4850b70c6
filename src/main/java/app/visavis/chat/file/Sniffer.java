package app.visavis.chat.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds out by its content what a file is. */
final class Sniffer {
  private static final int HEAD = 4096;

  private Sniffer() {}

  /** Empty for everything that is not taken. */
  static Optional<FileKind> kindOf(Path file) throws IOException {
    var head = head(file);
    var known = bySignature(head);
    if (known.isPresent()) {
      return known;
    }
    return starts(head, "PK\3\4") ? OfficeFile.kindOf(file) : PlainTextFile.kindOf(file);
  }

  private static String head(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
    }
  }

  /** The first bytes, as the WHATWG's MIME sniffing standard has them. */
  private static Optional<FileKind> bySignature(String head) {
    if (starts(head, "%PDF-")) {
      return Optional.of(FileKind.PDF);
    }
    if (starts(head, "\u0089PNG\r\n\u001a\n")) {
      return Optional.of(FileKind.PNG);
    }
    if (starts(head, "\u00ff\u00d8\u00ff")) {
      return Optional.of(FileKind.JPEG);
    }
    if (starts(head, "GIF87a") || starts(head, "GIF89a")) {
      return Optional.of(FileKind.GIF);
    }
    return WEBP.matcher(head).lookingAt() ? Optional.of(FileKind.WEBP) : Optional.empty();
  }

  private static final Pattern WEBP = Pattern.compile("RIFF....WEBPVP8[ LX]", Pattern.DOTALL);

  private static boolean starts(String head, String signature) {
    return head.startsWith(signature);
  }
}
