package app.visavis.chat.file;

import java.nio.file.Path;

/** What became of a file on its way in. */
public sealed interface Receipt {
  /**
   * It lies on the disk, under a name that is swept unless a message comes to speak of it.
   *
   * @param digest SHA-256
   */
  record Received(FileId id, FileKind kind, long bytes, byte[] digest, Path path)
      implements Receipt {}

  record Empty() implements Receipt {}

  record TooLarge(long mostBytes) implements Receipt {}

  record NotTaken() implements Receipt {}

  /** The sender stopped, or was cut off. */
  record BrokenOff() implements Receipt {}
}
