package app.visavis.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;

/**
 * Another process that starts the database, writes a row, and is killed in the middle of things.
 */
final class KilledRun {
  private KilledRun() {}

  static void leaveBehind(Path folder) throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                KilledRun.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var output = process.inputReader()) {
      if (output.lines().noneMatch("row written"::equals)) {
        throw new IllegalStateException("the other process did not get so far");
      }
    }
    process.destroyForcibly().waitFor();
  }

  public static void main(String[] args) throws Exception {
    var server = EmbeddedDatabase.startIn(Path.of(args[0]));
    var password = server.password().value().reveal();
    try (var connection = DriverManager.getConnection(server.jdbcUrl(), "postgres", password);
        var statement = connection.createStatement()) {
      statement.execute("create table kept (n int); insert into kept values (7)");
    }
    System.out.println("row written");
    System.in.read();
  }
}
