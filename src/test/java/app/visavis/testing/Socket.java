package app.visavis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.common.BookingId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A call page's socket without the page: says what the test says and hears what the server says.
 */
public final class Socket implements WebSocket.Listener, AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Map<String, Map<String, Object>> END_OF_CANDIDATES =
      Map.of("candidate", Map.of("candidate", ""));
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final long PATIENCE_SECONDS = 20;

  private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closeCode = new CompletableFuture<>();
  private final StringBuilder text = new StringBuilder();
  private final WebSocket socket;
  private volatile boolean reading = true;
  private volatile boolean freezing;

  private Socket(WebSocket.Builder builder, URI address) {
    socket = builder.buildAsync(address, this).join();
  }

  /** With the cookies of the signed-in person, and the origin and subprotocol of a real page. */
  public static Socket open(Api api, int port, BookingId booking) {
    return open(api, port, booking.toString(), "http://localhost:" + port, "visavis.1");
  }

  /** For handshakes that no page makes; an empty text leaves the header out. */
  public static Socket open(Api api, int port, String booking, String origin, String subprotocol) {
    var builder = asPage(api, origin);
    if (!subprotocol.isEmpty()) {
      builder.subprotocols(subprotocol);
    }
    return new Socket(builder, URI.create("ws://localhost:" + port + "/ws/sessions/" + booking));
  }

  /** The one of the connection test. */
  public static Socket openCheck(Api api, int port, String origin) {
    return new Socket(asPage(api, origin), URI.create("ws://localhost:" + port + "/ws/check"));
  }

  private static WebSocket.Builder asPage(Api api, String origin) {
    var builder = HTTP.newWebSocketBuilder();
    if (!api.cookieHeader().isEmpty()) {
      builder.header("Cookie", api.cookieHeader());
    }
    if (!origin.isEmpty()) {
      builder.header("Origin", origin);
    }
    return builder;
  }

  /** The HTTP status with which such a handshake fails. */
  public static int refusal(Runnable handshake) {
    try {
      handshake.run();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof WebSocketHandshakeException refused) {
        return refused.getResponse().statusCode();
      }
      throw failed;
    }
    throw new AssertionError("The handshake succeeded.");
  }

  public Socket say(Map<String, ?> message) {
    return sayText(JSON.writeValueAsString(message));
  }

  public Socket sayText(String message) {
    socket.sendText(message, true).join();
    return this;
  }

  public Socket sayBinary(byte... message) {
    socket.sendBinary(ByteBuffer.wrap(message), true).join();
    return this;
  }

  /** The next message, which must be of this type. */
  public JsonNode hear(String type) {
    return hearOneOf(type);
  }

  public JsonNode hearOneOf(String... types) {
    var message = next();
    assertThat(message.path("type").asString()).as("%s", message).isIn((Object[]) types);
    return message;
  }

  /**
   * Shows that nothing else was said so far: the answer to a question comes next. It is one that
   * the room answers in its turn, unlike a ping, and that changes nothing.
   */
  public void hearsNothingElse() {
    say(Map.of("type", "signal", "to", "p-nobody", "signal", END_OF_CANDIDATES));
    assertThat(hear("error").path("code").asString()).isIn("no-such-peer", "not-seated");
  }

  /** The next thing that is said, whatever it is. */
  public JsonNode hears() {
    return next();
  }

  /** Waits for the server to close; 1006 when it did so without a word. */
  public int closed() {
    return closeCode.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  /** The network goes away without a close. */
  public void drop() {
    socket.abort();
  }

  /** Takes no more from the network, not even a ping; the socket looks open from outside. */
  public void freeze() {
    freezing = true;
    hearsNothingElse();
  }

  @Override
  public void close() {
    socket.abort();
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
    text.append(part);
    if (last) {
      var message = JSON.readTree(text.toString());
      // How the server's database is doing is no part of what a test talks about.
      if (!"service".equals(message.path("type").asString())) {
        // Not a message nor a ping more than this one was asked for.
        reading = !freezing;
        heard.add(message);
      }
      text.setLength(0);
    }
    return goOn(from);
  }

  @Override
  public CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
    return goOn(from);
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closeCode.complete(code);
    return CompletableFuture.completedStage(null);
  }

  @Override
  public void onError(WebSocket from, Throwable fault) {
    closeCode.complete(1006);
  }

  private CompletionStage<?> goOn(WebSocket from) {
    if (reading) {
      from.request(1);
    }
    return CompletableFuture.completedStage(null);
  }

  private JsonNode next() {
    try {
      var message = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (message == null) {
        throw new AssertionError("The server said nothing more; close code " + closeCode);
      }
      return message;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
