package app.visavis.media.agora;

import java.util.Arrays;
import java.util.Base64;
import java.util.zip.Deflater;

/** Packs the bytes of a token as every encoder does: for tests that forge one. */
final class Packed {
  private Packed() {}

  static String of(byte[] bytes) {
    var room = new byte[2 * bytes.length + 64];
    try (var deflater = new Deflater()) {
      deflater.setInput(bytes);
      deflater.finish();
      var length = deflater.deflate(room);
      return "007" + Base64.getEncoder().encodeToString(Arrays.copyOf(room, length));
    }
  }
}
