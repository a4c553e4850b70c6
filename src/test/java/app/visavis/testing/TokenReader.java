package app.visavis.testing;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static java.nio.charset.StandardCharsets.UTF_8;

import app.visavis.testing.DecodedToken.Refused;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Reads the inflated bytes of a token from left to right. */
final class TokenReader {
  private static final String VERSION = "007";
  private static final int LARGEST = 4096;

  private final ByteBuffer bytes;

  TokenReader(byte[] inflated) {
    this.bytes = ByteBuffer.wrap(inflated).order(LITTLE_ENDIAN);
  }

  static byte[] inflate(String token) {
    if (!token.startsWith(VERSION)) {
      throw new Refused("not of version " + VERSION);
    }
    var room = new byte[LARGEST];
    try (var inflater = new Inflater()) {
      inflater.setInput(Base64.getDecoder().decode(token.substring(VERSION.length())));
      var length = inflater.inflate(room);
      if (!inflater.finished() || inflater.getRemaining() > 0) {
        throw new Refused("cut short, too large, or followed by something");
      }
      return Arrays.copyOf(room, length);
    } catch (IllegalArgumentException | DataFormatException garbled) {
      throw new Refused("not base64 of zlib");
    }
  }

  int u16() {
    return Short.toUnsignedInt(read(Short.BYTES).getShort());
  }

  long u32() {
    return Integer.toUnsignedLong(read(Integer.BYTES).getInt());
  }

  byte[] bytes() {
    var content = new byte[u16()];
    read(content.length).get(content);
    return content;
  }

  String string() {
    return new String(bytes(), UTF_8);
  }

  /** RTM2: the user, then per resource and permission the names as "resource/permission/name". */
  List<String> permissions() {
    var found = new ArrayList<String>(List.of(string()));
    for (var resources = u16(); resources > 0; resources--) {
      var resource = u16();
      for (var permissions = u16(); permissions > 0; permissions--) {
        var permission = u16();
        for (var names = u16(); names > 0; names--) {
          found.add("%d/%d/%s".formatted(resource, permission, string()));
        }
      }
    }
    return List.copyOf(found);
  }

  byte[] rest() {
    var content = new byte[bytes.remaining()];
    bytes.get(content);
    return content;
  }

  void expectEnd() {
    if (bytes.hasRemaining()) {
      throw new Refused("followed by something");
    }
  }

  private ByteBuffer read(int length) {
    if (bytes.remaining() < length) {
      throw new Refused("cut short");
    }
    return bytes;
  }
}
