package app.visavis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A real TURN server on the loopback interface, with ports, secret and files of its own. It runs
 * while the tests of a class do; a class that gets a second chance finds it where it was.
 */
public final class Coturn implements BeforeAllCallback, AfterAllCallback {
  private static final int ATTEMPTS = 5;
  private static final int RELAY_PORTS = 200;

  private static final int UNLIMITED = 0;

  private final String secret = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
  private final int bytesPerSecond;
  private @Nullable Launch launch;
  private @Nullable Process process;

  /** How it is started, and where it can be found then. */
  private record Launch(InetSocketAddress address, List<String> command, Path log) {}

  private Coturn(int bytesPerSecond) {
    this.bytesPerSecond = bytesPerSecond;
  }

  public static Coturn unlimited() {
    return new Coturn(UNLIMITED);
  }

  /**
   * As a weak network: whatever is more is dropped.
   *
   * @param bytesPerSecond that get through for each of its clients, in each direction
   */
  public static Coturn limitedTo(int bytesPerSecond) {
    return new Coturn(bytesPerSecond);
  }

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    if (launch != null) {
      start(launch, bytesPerSecond);
      return;
    }
    for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
      launch = anywhere();
      if (answers(launch, bytesPerSecond)) {
        return;
      }
    }
    throw new IllegalStateException("coturn does not start: " + log());
  }

  @Override
  public void afterAll(ExtensionContext context) {
    thaw();
    end();
  }

  /** For the settings of a server. */
  public void announceTo(DynamicPropertyRegistry settings) {
    settings.add("TURN_URLS", this::urls);
    settings.add("TURN_SECRET", this::secret);
  }

  /** For TURN_URLS. */
  public String urls() {
    var host = "turn:127.0.0.1:" + address().getPort();
    return host + "?transport=udp," + host + "?transport=tcp";
  }

  /** For TURN_SECRET. */
  public String secret() {
    return secret;
  }

  public InetSocketAddress address() {
    return launched().address();
  }

  /** Nothing gets through any more, and nobody is told. */
  public void freeze() {
    ServerProcess.signal("STOP", running().toHandle());
  }

  public void thaw() {
    ServerProcess.signal("CONT", running().toHandle());
  }

  /** Another one comes in its place, which knows nothing of the relays that were. */
  public void replace() throws IOException {
    start(launched(), bytesPerSecond);
  }

  /** Another one comes in its place, through which everything gets. */
  public void replaceUnlimited() throws IOException {
    start(launched(), UNLIMITED);
  }

  /** What it says about its clients, their user names among it. */
  public String log() {
    try {
      return Files.readString(launched().log());
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private void start(Launch launch, int limit) throws IOException {
    if (!answers(launch, limit)) {
      throw new IllegalStateException("coturn does not start again: " + log());
    }
  }

  private boolean answers(Launch launch, int limit) throws IOException {
    end();
    var arguments = new ArrayList<>(launch.command());
    if (limit != UNLIMITED) {
      arguments.add("--max-bps=" + limit);
    }
    var output = ProcessBuilder.Redirect.appendTo(launch.log().toFile());
    var builder = new ProcessBuilder(arguments).redirectErrorStream(true).redirectOutput(output);
    var started = builder.start();
    process = started;
    try (var client = new TurnClient(launch.address())) {
      return client.isAnswered(started::isAlive);
    }
  }

  private void end() {
    if (process != null) {
      process.destroyForcibly().onExit().join();
    }
  }

  private Launch launched() {
    return Objects.requireNonNull(launch, "not started");
  }

  private Process running() {
    return Objects.requireNonNull(process, "not started");
  }

  private Launch anywhere() throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), freePort());
    var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "coturn");
    return new Launch(address, command(address.getPort(), secret, folder), folder.resolve("log"));
  }

  /** Loopback peers are allowed because both browsers of a test are on this machine. */
  private static List<String> command(int port, String secret, Path folder) {
    var firstRelayPort = ThreadLocalRandom.current().nextInt(20_000, 32_000);
    return List.of(
        "turnserver",
        "-n",
        "--listening-ip=127.0.0.1",
        "--relay-ip=127.0.0.1",
        "--listening-port=" + port,
        "--min-port=" + firstRelayPort,
        "--max-port=" + (firstRelayPort + RELAY_PORTS),
        "--use-auth-secret",
        "--static-auth-secret=" + secret,
        "--realm=test.example",
        "--fingerprint",
        "--allow-loopback-peers",
        "--no-cli",
        "--no-tls",
        "--no-dtls",
        "--no-multicast-peers",
        "--pidfile=" + folder.resolve("pid").toAbsolutePath(),
        "--userdb=" + folder.resolve("users").toAbsolutePath(),
        "--verbose",
        "--log-file=stdout",
        "--simple-log");
  }

  private static int freePort() throws IOException {
    try (var socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
