package app.visavis.common;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.testing.StartedProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that cannot be, as the operator sees it. */
class StartFaultsIT {
  private static final String HEX = "0123456789abcdef0123456789abcdef";

  @TempDir Path folder;

  @Test
  void half_an_agora_configuration_ends_the_start_with_one_sentence() {
    var run = StartedProcess.run(folder, Map.of("AGORA_APP_ID", HEX));

    assertThat(run.exitCode()).isNotZero();
    assertThat(run.errors())
        .containsExactly(
            "AGORA_APP_CERTIFICATE is missing: AGORA_APP_ID is set, and Agora needs both"
                + " (or neither, for calls without Agora).");
    assertThat(run.output()).isEmpty();
  }

  @Test
  void the_faults_of_all_modules_are_told_at_once_and_nothing_has_been_started() {
    var run =
        StartedProcess.run(
            folder,
            Map.of(
                "DATABASE_URL", "mysql://geheim",
                "TURN_URLS", "turn:a:3478",
                "VISAVIS_BASE_URL", "visavis",
                "VISAVIS_PORT", "eighty",
                "VISAVIS_TRUSTED_PROXIES", "proxy"));

    assertThat(run.exitCode()).isNotZero();
    assertThat(run.errors())
        .hasSize(5)
        .anyMatch(line -> line.startsWith("DATABASE_URL must look like"))
        .anyMatch(line -> line.startsWith("TURN_SECRET is missing"))
        .anyMatch(line -> line.startsWith("VISAVIS_BASE_URL must be"))
        .anyMatch(line -> line.startsWith("VISAVIS_PORT must be"))
        .anyMatch(line -> line.startsWith("VISAVIS_TRUSTED_PROXIES must list"))
        .noneMatch(line -> line.contains("geheim"));
    assertThat(run.output()).isEmpty();
  }

  @Test
  void a_database_that_does_not_answer_ends_the_start_with_one_sentence() {
    var url = "postgres://visavis:geheim@127.0.0.1:1/visavis";
    var run = StartedProcess.run(folder, Map.of("DATABASE_URL", url));

    assertThat(run.exitCode()).isNotZero();
    assertThat(run.errors())
        .singleElement()
        .asString()
        .startsWith("The database that DATABASE_URL names cannot be used: ")
        .doesNotContain("geheim");
    assertThat(run.output()).noneMatch(line -> line.contains("\tat "));
  }

  @Test
  void a_secret_file_that_is_not_there_ends_the_start_with_one_sentence() {
    var run = StartedProcess.run(folder, Map.of("TURN_SECRET_FILE", "/nowhere/at/all"));

    assertThat(run.exitCode()).isNotZero();
    assertThat(run.errors())
        .containsExactly("TURN_SECRET_FILE names the file /nowhere/at/all, which cannot be read.");
    assertThat(run.output()).isEmpty();
  }

  @Test
  void a_value_from_a_file_is_checked_like_any_other() throws IOException {
    var file = Files.writeString(folder.resolve("certificate"), "geheim\n");
    var run =
        StartedProcess.run(
            folder, Map.of("AGORA_APP_ID", HEX, "AGORA_APP_CERTIFICATE_FILE", file.toString()));

    assertThat(run.errors())
        .containsExactly("AGORA_APP_CERTIFICATE must be 32 hexadecimal digits.");
  }

  @Test
  void a_fault_that_shows_only_on_the_way_is_told_as_plainly() throws IOException {
    var inTheWay = Files.writeString(folder.resolve("file"), "not a folder");
    var run = StartedProcess.run(folder, Map.of("VISAVIS_DATA_DIR", inTheWay.toString()));

    assertThat(run.exitCode()).isNotZero();
    assertThat(run.errors())
        .singleElement()
        .asString()
        .startsWith("The embedded PostgreSQL could not start in " + inTheWay);
    assertThat(run.output()).noneMatch(line -> line.contains("Exception") || line.contains("\tat"));
  }
}
