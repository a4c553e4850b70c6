package app.visavis.database;

import app.visavis.common.InvalidSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL beside the application, in a folder that outlives it. Listens on the loopback
 * interface only, under a random password that is kept in that folder.
 */
final class EmbeddedDatabase implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  private final Path folder;
  private final SuperuserPassword password;
  private final FolderLock lock;
  private final int port;
  private EmbeddedPostgres server;
  private boolean closed;

  private EmbeddedDatabase(
      Path folder, SuperuserPassword password, FolderLock lock, EmbeddedPostgres server) {
    this.folder = folder;
    this.password = password;
    this.lock = lock;
    this.server = server;
    this.port = server.getPort();
  }

  static EmbeddedDatabase startIn(Path folder) {
    try {
      createForOwner(folder);
      return startLocked(folder, FolderLock.take(folder));
    } catch (IOException | IllegalStateException cause) {
      throw notStarted(folder, cause);
    }
  }

  /** The library lets everybody write to its programs, which we then run. */
  private static void createForOwner(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
  }

  private static EmbeddedDatabase startLocked(Path folder, FolderLock lock) throws IOException {
    new Orphan(folder).stop();
    var password = SuperuserPassword.of(folder);
    var server = builder(folder, password).start();
    password.enforce(server.getPostgresDatabase());
    LOG.info("PostgreSQL runs in {} on port {}", folder.toAbsolutePath(), server.getPort());
    return new EmbeddedDatabase(folder, password, lock, server);
  }

  /**
   * Where it died, for want of memory or by somebody's hand. On the same port, as the pool goes on.
   */
  synchronized void revive() throws IOException {
    if (closed || new Orphan(folder).isThere()) {
      return;
    }
    LOG.error("PostgreSQL in {} died and is started again", folder.toAbsolutePath());
    server.close();
    server = builder(folder, SuperuserPassword.of(folder)).setPort(port).start();
  }

  private static EmbeddedPostgres.Builder builder(Path folder, SuperuserPassword password) {
    var builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder.resolve("cluster"))
            .setOverrideWorkingDirectory(folder.resolve("program").toFile())
            .setCleanDataDirectory(false)
            // Spring closes it after the last request; a hook of its own would run beside that.
            .setRegisterShutdownHook(false)
            .setPGStartupWait(START_LIMIT)
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("timezone", "UTC");
    // The library is made for tests and switches both off; these rows must survive a power cut.
    builder.setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on");
    builder.setServerConfig("full_page_writes", "on");
    password.known().ifPresent(known -> builder.setConnectConfig("password", known.reveal()));
    return builder;
  }

  private static InvalidSettings notStarted(Path folder, Exception cause) {
    LOG.debug("The embedded PostgreSQL did not start", cause);
    return new InvalidSettings(
        "The embedded PostgreSQL could not start in %s: %s. See that the folder is free and the disk has room, or set DATABASE_URL."
            .formatted(folder.toAbsolutePath(), reason(cause)));
  }

  private static String reason(Exception cause) {
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }

  String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port);
  }

  SuperuserPassword password() {
    return password;
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    server.close();
    lock.close();
  }
}
