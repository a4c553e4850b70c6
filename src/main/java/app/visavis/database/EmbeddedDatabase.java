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

  private final EmbeddedPostgres server;
  private final SuperuserPassword password;
  private final FolderLock lock;

  private EmbeddedDatabase(EmbeddedPostgres server, SuperuserPassword password, FolderLock lock) {
    this.server = server;
    this.password = password;
    this.lock = lock;
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
    var server = start(folder, password);
    password.enforce(server.getPostgresDatabase());
    LOG.info("PostgreSQL runs in {} on port {}", folder.toAbsolutePath(), server.getPort());
    return new EmbeddedDatabase(server, password, lock);
  }

  private static EmbeddedPostgres start(Path folder, SuperuserPassword password)
      throws IOException {
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
    return builder.start();
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
    return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(server.getPort());
  }

  SuperuserPassword password() {
    return password;
  }

  @Override
  public void close() throws IOException {
    server.close();
    lock.close();
  }
}
