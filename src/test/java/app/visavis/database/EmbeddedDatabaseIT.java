package app.visavis.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.visavis.common.InvalidSettings;
import app.visavis.testing.PreparedCluster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {
  @TempDir Path folder;

  /** From nothing: every other test begins where a first start is nearly through. */
  @Test
  void rows_survive_a_stop_and_are_written_through_to_the_disk() throws Exception {
    try (var first = EmbeddedDatabase.startIn(folder)) {
      execute(first, "create table kept (n int); insert into kept values (7)");
    }
    try (var second = EmbeddedDatabase.startIn(folder)) {
      assertThat(ask(second, "select n from kept")).isEqualTo("7");
      assertThat(ask(second, "show fsync")).isEqualTo("on");
      assertThat(ask(second, "show synchronous_commit")).isEqualTo("on");
    }
  }

  @Test
  void a_server_left_behind_by_a_killed_run_is_stopped_first() throws Exception {
    PreparedCluster.into(folder);
    KilledRun.leaveBehind(folder);

    try (var next = EmbeddedDatabase.startIn(folder)) {
      assertThat(ask(next, "select n from kept")).isEqualTo("7");
    }
  }

  @Test
  void two_applications_cannot_share_a_folder() throws Exception {
    PreparedCluster.into(folder);
    try (var first = EmbeddedDatabase.startIn(folder)) {
      assertThatThrownBy(() -> EmbeddedDatabase.startIn(folder))
          .isInstanceOf(InvalidSettings.class)
          .hasMessageContaining("another Visavis is running");
      assertThat(ask(first, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void other_users_of_the_machine_do_not_get_in_without_the_password() throws Exception {
    PreparedCluster.into(folder);
    try (var server = EmbeddedDatabase.startIn(folder)) {
      assertThatThrownBy(
              () -> DriverManager.getConnection(server.jdbcUrl(), "postgres", "guess").close())
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void other_users_of_the_machine_cannot_change_the_programs_that_run() throws Exception {
    PreparedCluster.into(folder);
    try (var unused = EmbeddedDatabase.startIn(folder)) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void a_process_file_that_a_power_cut_left_empty_does_not_stop_the_start() throws Exception {
    Files.createDirectories(folder.resolve("cluster"));
    Files.createFile(folder.resolve("cluster/postmaster.pid"));

    new Orphan(folder).stop();
  }

  @Test
  void a_folder_that_cannot_be_used_stops_the_start_in_one_sentence() throws Exception {
    var file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> EmbeddedDatabase.startIn(file.resolve("data")))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining("embedded PostgreSQL could not start");
  }

  private static void execute(EmbeddedDatabase server, String sql) throws SQLException {
    try (var connection = connect(server);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(EmbeddedDatabase server, String sql) throws SQLException {
    try (var connection = connect(server);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static java.sql.Connection connect(EmbeddedDatabase server) throws SQLException {
    return DriverManager.getConnection(
        server.jdbcUrl(), "postgres", server.password().value().reveal());
  }
}
