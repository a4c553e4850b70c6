package app.visavis.chat.file;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Words in UTF-8, and nothing that a browser or a system would run. */
final class PlainTextFile {
  /** What a browser would take for a document, or a system for a program. */
  private static final Pattern RUNS =
      Pattern.compile("\\A\\ufeff?\\s*(<[!?a-z]|#!|%!ps|\\{\\\\rtf)", Pattern.CASE_INSENSITIVE);

  private PlainTextFile() {}

  static Optional<FileKind> kindOf(Path file) throws IOException {
    try {
      var text = Files.readString(file, StandardCharsets.UTF_8);
      return isWords(text) && !RUNS.matcher(text).find()
          ? Optional.of(FileKind.TEXT)
          : Optional.empty();
    } catch (CharacterCodingException binary) {
      return Optional.empty();
    }
  }

  private static boolean isWords(String text) {
    return text.chars().noneMatch(letter -> letter < ' ' && "\t\n\r\f".indexOf(letter) < 0);
  }
}
