package app.visavis.chat.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What came in of a file. */
record Inflow(long bytes, byte[] digest, boolean isBroken) {
  private static final int BUFFER = 64 * 1024;
  private static final int BROKEN = -2;

  /** Stops behind the limit. A disk that is full throws; a sender who is gone does not. */
  static Inflow into(Path file, InputStream body, long limit) throws IOException {
    var digest = sha256();
    var buffer = new byte[BUFFER];
    var bytes = 0L;
    var read = 0;
    try (var out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
      while (bytes <= limit && (read = read(body, buffer)) > 0) {
        out.write(buffer, 0, read);
        digest.update(buffer, 0, read);
        bytes += read;
      }
    }
    return new Inflow(bytes, digest.digest(), read == BROKEN);
  }

  private static int read(InputStream body, byte[] buffer) {
    try {
      return body.read(buffer);
    } catch (IOException gone) {
      return BROKEN;
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
