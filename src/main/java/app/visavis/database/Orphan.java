package app.visavis.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that a killed run of the application left behind. It still holds the folder, so it
 * is asked to stop before a new one starts.
 */
final class Orphan {
  private static final Logger LOG = LoggerFactory.getLogger(Orphan.class);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

  private final Path pidFile;

  Orphan(Path folder) {
    this.pidFile = folder.resolve("cluster/postmaster.pid");
  }

  boolean isThere() throws IOException {
    return find().isPresent();
  }

  void stop() throws IOException {
    var process = find();
    if (process.isPresent()) {
      LOG.info("Stopping the PostgreSQL that an earlier run left behind");
      process.get().destroy();
      awaitEnd(process.get());
    }
  }

  /** First line of postmaster.pid: the process id (PostgreSQL documentation, 66.1). */
  private Optional<ProcessHandle> find() throws IOException {
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    var first = Files.readString(pidFile).lines().findFirst().orElse("").strip();
    // A crash of the machine may leave the file empty; then no process survived it either.
    return first.matches("\\d{1,18}")
        ? ProcessHandle.of(Long.parseLong(first)).filter(Orphan::isPostgres)
        : Optional.empty();
  }

  /** After a restart of the machine the number may belong to anybody. */
  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().filter(command -> command.endsWith("/postgres")).isPresent();
  }

  private static void awaitEnd(ProcessHandle process) {
    try {
      process.onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException cause) {
      throw new IllegalStateException("the one of an earlier run does not stop", cause);
    } catch (InterruptedException cause) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", cause);
    }
  }
}
