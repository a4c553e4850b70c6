package app.visavis.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationIT {
  @TempDir Path folder;

  @Test
  void the_schema_is_brought_up_to_date_without_the_server() throws Exception {
    Migration.run("migrate", "--DATABASE_URL=", "--VISAVIS_DATA_DIR=" + folder);
    assertThat(columns()).contains("video_session.agora_channel", "participant.agora_uid");
  }

  @Test
  void doing_it_twice_changes_nothing() throws Exception {
    Migration.run("migrate", "--DATABASE_URL=", "--VISAVIS_DATA_DIR=" + folder);
    var once = columns();
    Migration.run("migrate", "--DATABASE_URL=", "--VISAVIS_DATA_DIR=" + folder);
    assertThat(columns()).isEqualTo(once);
  }

  private List<String> columns() throws Exception {
    var found = new ArrayList<String>();
    try (var server = EmbeddedDatabase.startIn(folder.resolve("postgres"));
        var connection =
            DriverManager.getConnection(
                server.jdbcUrl(), "postgres", server.password().value().reveal());
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    """
                    select table_name || '.' || column_name from information_schema.columns
                     where table_schema = 'public' order by 1
                    """)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
