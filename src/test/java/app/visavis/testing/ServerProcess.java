package app.visavis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The application with its embedded database in a process of its own, which a test may kill, freeze
 * and start again: with the same folder and port, and what it had acknowledged.
 */
public final class ServerProcess implements AutoCloseable {
  /** Known to be kept by {@code VISAVIS_DEMO_PASSWORD}. */
  public static final String PASSWORD = "correct horse battery";

  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final long LOOK_EVERY_MILLIS = 100;

  private final Path folder;
  private final int port;
  private final Map<String, String> environment;
  private @Nullable Process process;

  private ServerProcess(Path folder, int port, Map<String, String> environment) {
    this.folder = folder;
    this.port = port;
    this.environment = environment;
  }

  /** Returns as soon as it takes requests. */
  public static ServerProcess startIn(Path folder, Map<String, String> more) {
    var port = freePort();
    var environment = new HashMap<>(more);
    environment.put("VISAVIS_PORT", Integer.toString(port));
    environment.put("VISAVIS_DEMO_PASSWORD", PASSWORD);
    PreparedCluster.into(folder.resolve("postgres"));
    var server = new ServerProcess(folder, port, environment);
    server.start();
    return server;
  }

  public int port() {
    return port;
  }

  /** How long it took until it took requests. */
  public Duration start() {
    var begun = System.nanoTime();
    var builder = StartedProcess.command(folder, environment);
    var log = folder.resolve("log").toFile();
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log));
    try {
      process = builder.start();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
    awaitReady(begun);
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  /** As with kill -9: no word to anybody, and the database is left behind. */
  public void kill() {
    running().destroyForcibly();
    running().onExit().join();
  }

  /** Neither answers nor closes anything. */
  public void freeze() {
    signal("STOP", running().toHandle());
  }

  public void thaw() {
    signal("CONT", running().toHandle());
  }

  /** The database's postmaster and everything it started. */
  public EmbeddedCluster database() {
    return EmbeddedCluster.in(folder.resolve("postgres"));
  }

  @Override
  public void close() {
    thaw();
    running().destroy();
    try {
      if (!running().waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        running().destroyForcibly();
      }
    } catch (InterruptedException cause) {
      Thread.currentThread().interrupt();
      running().destroyForcibly();
    }
  }

  public static void signal(String name, ProcessHandle... to) {
    var command = new ArrayList<>(List.of("kill", "-" + name));
    Arrays.stream(to).forEach(process -> command.add(Long.toString(process.pid())));
    try {
      new ProcessBuilder(command).start().waitFor();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    } catch (InterruptedException cause) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(cause);
    }
  }

  private Process running() {
    if (process == null) {
      throw new IllegalStateException("not started");
    }
    return process;
  }

  private void awaitReady(long begun) {
    while (!isReady()) {
      if (!running().isAlive() || System.nanoTime() - begun > LIMIT.toNanos()) {
        throw new AssertionError("the server does not start: " + log());
      }
    }
  }

  private boolean isReady() {
    try {
      return new Api(port).get("/health/ready").status() == 200;
    } catch (UncheckedIOException notYet) {
      pause();
      return false;
    }
  }

  private void pause() {
    try {
      running().waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException cause) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(cause);
    }
  }

  private String log() {
    try {
      return Files.readString(folder.resolve("log"));
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
