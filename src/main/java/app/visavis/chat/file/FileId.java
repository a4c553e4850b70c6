package app.visavis.chat.file;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names one file, on the disk too: 122 random bits and nothing of what its sender called it. */
public record FileId(UUID value) {
  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  static FileId random() {
    return new FileId(UUID.randomUUID());
  }

  /** Empty when the text is not a UUID. */
  public static Optional<FileId> parse(String text) {
    return UUID_TEXT.matcher(text).matches()
        ? Optional.of(new FileId(UUID.fromString(text)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
