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
import java.util.concurrent.ThreadLocalRandom;

/** A real TURN server on the loopback interface, with ports, secret and files of its own. */
public final class Coturn implements AutoCloseable {
  private static final int ATTEMPTS = 5;
  private static final int RELAY_PORTS = 200;

  private static final int UNLIMITED = 0;
  private static final String LIMIT = "--max-bps=";

  private final ProcessBuilder command;
  private final InetSocketAddress address;
  private final String secret;
  private final Path log;
  private Process process;

  private Coturn(ProcessBuilder command, InetSocketAddress address, String secret, Path log)
      throws IOException {
    this.command = command;
    this.address = address;
    this.secret = secret;
    this.log = log;
    this.process = command.start();
  }

  public static Coturn start() throws IOException {
    return start(UNLIMITED);
  }

  /**
   * As a weak network: whatever is more is dropped.
   *
   * @param bytesPerSecond that get through for each of its clients, in each direction
   */
  public static Coturn start(int bytesPerSecond) throws IOException {
    var tries = ATTEMPTS;
    while (true) {
      var server = launch(bytesPerSecond);
      if (server.answers()) {
        return server;
      }
      server.close();
      if (--tries == 0) {
        throw new IllegalStateException("coturn does not start: " + server.log());
      }
    }
  }

  /** For TURN_URLS. */
  public List<String> urls() {
    var host = "turn:127.0.0.1:" + address.getPort();
    return List.of(host + "?transport=udp", host + "?transport=tcp");
  }

  /** For TURN_SECRET. */
  public String secret() {
    return secret;
  }

  public InetSocketAddress address() {
    return address;
  }

  /** Nothing gets through any more, and nobody is told. */
  public void freeze() {
    ServerProcess.signal("STOP", process.toHandle());
  }

  public void thaw() {
    ServerProcess.signal("CONT", process.toHandle());
  }

  /** Another one comes in its place, which knows nothing of the relays that were. */
  public void replace() throws IOException {
    process.destroyForcibly().onExit().join();
    process = command.start();
    if (!answers()) {
      throw new IllegalStateException("coturn does not start again: " + log());
    }
  }

  /** Another one comes in its place, through which everything gets. */
  public void replaceUnlimited() throws IOException {
    command.command().removeIf(argument -> argument.startsWith(LIMIT));
    replace();
  }

  /** What it says about its clients, their user names among it. */
  public String log() {
    try {
      return Files.readString(log);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  @Override
  public void close() {
    thaw();
    process.destroy();
    process.onExit().join();
  }

  private static Coturn launch(int bytesPerSecond) throws IOException {
    var port = freePort();
    var secret = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "coturn");
    var log = folder.resolve("log");
    var arguments = new ArrayList<>(command(port, secret, folder));
    if (bytesPerSecond != UNLIMITED) {
      arguments.add(LIMIT + bytesPerSecond);
    }
    var command = new ProcessBuilder(arguments).redirectErrorStream(true);
    command.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    return new Coturn(command, address, secret, log);
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

  private boolean answers() throws IOException {
    try (var client = new TurnClient(address)) {
      return client.isAnswered(process::isAlive);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
