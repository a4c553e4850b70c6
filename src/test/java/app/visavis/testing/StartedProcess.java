package app.visavis.testing;

import app.visavis.Visavis;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The application as an operator starts it, in a process of its own, until it ends.
 *
 * @param output lines of the standard output
 * @param errors lines of the standard error
 */
public record StartedProcess(int exitCode, List<String> output, List<String> errors) {
  private static final long LIMIT_SECONDS = 120;

  /** Nothing of this process's own environment is passed on. */
  public static StartedProcess run(Path folder, Map<String, String> environment, String... words) {
    var builder = command(folder, environment, words);
    var output = folder.resolve("output");
    var errors = folder.resolve("errors");
    builder.redirectOutput(output.toFile()).redirectError(errors.toFile());
    try {
      var exitCode = exitCode(builder.start());
      return new StartedProcess(exitCode, Files.readAllLines(output), Files.readAllLines(errors));
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  static ProcessBuilder command(Path folder, Map<String, String> environment, String... words) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder = new ProcessBuilder(java, "-cp", classPath(), Visavis.class.getName());
    builder.command().addAll(List.of(words));
    // Starts in half the time, which is all that such a process is there for.
    builder.command().addAll(1, List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    builder.environment().clear();
    builder
        .environment()
        .putAll(Map.of("VISAVIS_DATA_DIR", folder.toString(), "VISAVIS_PORT", "0"));
    builder.environment().putAll(environment);
    return builder;
  }

  /**
   * Without ical4j: a library of the tests that hooks into the JVM's time zones and talks of it.
   */
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.contains("ical4j"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static int exitCode(Process process) {
    try {
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("still running after " + LIMIT_SECONDS + " s");
      }
      return process.exitValue();
    } catch (InterruptedException cause) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(cause);
    } finally {
      process.destroyForcibly();
    }
  }
}
