package app.visavis.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.function.BooleanSupplier;

/**
 * As much of a TURN client as it takes to ask for a relay and to hear yes or no: Binding and
 * Allocate over UDP with long-term credentials (RFC 8489, RFC 8656).
 */
public final class TurnClient implements AutoCloseable {
  private static final int BINDING = 0x0001;
  private static final int ALLOCATE = 0x0003;
  private static final int UNAUTHORIZED = 401;
  private static final byte[] UDP = {17, 0, 0, 0};
  private static final int ASKED_AGAIN_AFTER_MILLIS = 200;
  private static final int ATTEMPTS = 100;

  private final DatagramSocket socket;
  private final InetSocketAddress server;

  public TurnClient(InetSocketAddress server) throws IOException {
    this.server = server;
    socket = new DatagramSocket();
    socket.setSoTimeout(ASKED_AGAIN_AFTER_MILLIS);
  }

  /** 0 when a relay is granted, else the server's error code; 401 for a refused credential. */
  public int allocate(String username, String password) throws IOException {
    var challenge = ask(allocate().bytes(), () -> true);
    if (challenge.error() != UNAUTHORIZED) {
      throw new IllegalStateException("no challenge but " + challenge.error());
    }
    var realm = challenge.get(StunMessage.REALM);
    var request =
        allocate()
            .with(StunMessage.USERNAME, username.getBytes(UTF_8))
            .with(StunMessage.REALM, realm)
            .with(StunMessage.NONCE, challenge.get(StunMessage.NONCE));
    return ask(request.signed(key(username, realm, password)), () -> true).error();
  }

  /** Asks until the server answers, or is known to be gone. */
  boolean isAnswered(BooleanSupplier isAlive) throws IOException {
    try {
      return ask(new StunMessage(BINDING).bytes(), isAlive).error() == 0;
    } catch (SocketTimeoutException silent) {
      return false;
    }
  }

  @Override
  public void close() {
    socket.close();
  }

  private static StunMessage allocate() {
    return new StunMessage(ALLOCATE).with(StunMessage.REQUESTED_TRANSPORT, UDP);
  }

  private StunMessage.Answer ask(byte[] request, BooleanSupplier isAlive) throws IOException {
    for (var tries = ATTEMPTS; tries > 0 && isAlive.getAsBoolean(); tries--) {
      socket.send(new DatagramPacket(request, request.length, server));
      var room = new DatagramPacket(new byte[1500], 1500);
      try {
        socket.receive(room);
        return StunMessage.Answer.of(room.getData(), room.getLength());
      } catch (SocketTimeoutException notYet) {
        continue;
      }
    }
    throw new SocketTimeoutException("no answer from " + server);
  }

  /** Long-term credential (RFC 8489, 9.2.2): MD5 is what the standard says. */
  private static byte[] key(String username, byte[] realm, String password) {
    try {
      var text = username + ":" + new String(realm, UTF_8) + ":" + password;
      return MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException cause) {
      throw new IllegalStateException(cause);
    }
  }
}
