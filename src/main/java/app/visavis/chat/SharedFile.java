package app.visavis.chat;

import app.visavis.chat.file.FileId;
import app.visavis.chat.file.FileKind;
import app.visavis.chat.file.FileName;
import java.util.Arrays;

/**
 * @param digest SHA-256
 */
public record SharedFile(FileId id, FileName name, FileKind kind, long bytes, byte[] digest) {
  /** The same once more, as when an answer was lost: every upload has an id of its own. */
  boolean isSameAs(SharedFile other) {
    return name.equals(other.name) && kind == other.kind && Arrays.equals(digest, other.digest);
  }
}
