package app.visavis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The processes of the embedded PostgreSQL in a data folder, as the system knows them. */
public record EmbeddedCluster(ProcessHandle postmaster) {
  /** First line of postmaster.pid: the process id (PostgreSQL documentation, 66.1). */
  static EmbeddedCluster in(Path folder) {
    try (var lines = Files.lines(folder.resolve("cluster/postmaster.pid"))) {
      var pid = Long.parseLong(lines.findFirst().orElseThrow().strip());
      return new EmbeddedCluster(ProcessHandle.of(pid).orElseThrow());
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** Takes connections and answers nothing, as a machine does whose disk hangs. */
  public void freeze() {
    all().forEach(process -> ServerProcess.signal("STOP", process));
  }

  public void thaw() {
    all().forEach(process -> ServerProcess.signal("CONT", process));
  }

  public void kill() {
    all().toList().forEach(ProcessHandle::destroyForcibly);
    postmaster.onExit().join();
  }

  private Stream<ProcessHandle> all() {
    return Stream.concat(Stream.of(postmaster), postmaster.descendants());
  }
}
