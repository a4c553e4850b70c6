package app.visavis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptsTest {
  private static final Path LIBRARY = Path.of("script/lib").toAbsolutePath();

  @TempDir Path folder;

  @Test
  void settings_are_read_from_the_env_file_and_the_environment_wins() throws Exception {
    Files.writeString(
        folder.resolve(".env"),
        """
        # Agora Video Calling
        AGORA_APP_ID=from-the-file
        export AGORA_APP_CERTIFICATE="quoted, with = and spaces"
        VISAVIS_PORT=1
        not a setting
        """);
    var answer =
        bash(
            """
            export VISAVIS_PORT=2
            . settings.sh
            read_settings
            env | grep -E '^(AGORA|VISAVIS_PORT)' | sort
            """);
    assertThat(answer)
        .isEqualToIgnoringNewLines(
            "AGORA_APP_CERTIFICATE=quoted, with = and spaces"
                + "AGORA_APP_ID=from-the-file"
                + "VISAVIS_PORT=2");
  }

  @Test
  void reports_of_java_and_typescript_tests_are_added_up() throws Exception {
    Files.writeString(
        folder.resolve("TEST-java.xml"),
        "<testsuite name=\"a\" time=\"0.1\" tests=\"5\" errors=\"1\" skipped=\"1\" failures=\"1\">\n");
    Files.writeString(
        folder.resolve("TEST-frontend.xml"),
        """
        <testsuites name="all" tests="7" failures="0" errors="0">
          <testsuite name="b" tests="4" failures="0" errors="0" skipped="0" time="1">
          <testsuite name="c" tests="3" failures="0" errors="0" skipped="0" time="1">
        """);
    assertThat(bash("cat TEST-*.xml | awk -f count-tests.awk")).isEqualTo("12 2 1\n");
  }

  @Test
  void without_a_fitting_jdk_none_is_found() throws Exception {
    var answer =
        bash(
            """
            . java.sh
            JDK_MAJOR=999
            find_jdk || echo none
            """);
    assertThat(answer).isEqualTo("none\n");
  }

  /** In the test's own folder; files of script/lib are found by their bare names. */
  private String bash(String script) throws IOException, InterruptedException {
    var placed = script.replaceAll("(?m)(?<=\\. |-f )([a-z-]+\\.(sh|awk))", "'" + LIBRARY + "/$1'");
    var process =
        new ProcessBuilder("bash", "-eu", "-c", placed)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var answer = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).isZero();
    return answer;
  }
}
