package app.visavis.common;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class SecretFilesTest {
  private static final List<String> NAMES = SecretFiles.NAMES;

  @TempDir Path folder;

  private final MockEnvironment environment = new MockEnvironment();

  @ParameterizedTest
  @FieldSource("NAMES")
  void each_secret_may_come_from_a_file(String name) throws IOException {
    environment.setProperty(name + "_FILE", file("geheim\n"));
    read();

    assertThat(environment.getProperty(name)).isEqualTo("geheim");
  }

  @Test
  void a_value_that_is_set_to_nothing_gives_way_to_the_file() throws IOException {
    environment.setProperty("TURN_SECRET", " ");
    environment.setProperty("TURN_SECRET_FILE", file("geheim"));
    read();

    assertThat(environment.getProperty("TURN_SECRET")).isEqualTo("geheim");
  }

  @Test
  void a_file_that_is_set_to_nothing_leaves_the_value() {
    environment.setProperty("TURN_SECRET", "geheim");
    environment.setProperty("TURN_SECRET_FILE", "");
    read();

    assertThat(environment.getProperty("TURN_SECRET")).isEqualTo("geheim");
  }

  @Test
  void what_is_no_secret_is_not_read_from_a_file() throws IOException {
    environment.setProperty("AGORA_APP_ID_FILE", file("x"));
    read();

    assertThat(environment.getProperty("AGORA_APP_ID")).isNull();
  }

  @Test
  void both_set_is_a_fault() throws IOException {
    environment.setProperty("TURN_SECRET", "geheim");
    environment.setProperty("TURN_SECRET_FILE", file("geheim"));

    assertThat(faults())
        .containsExactly("TURN_SECRET and TURN_SECRET_FILE are both set: set only one of them.");
  }

  @Test
  void each_file_that_cannot_be_used_is_a_fault_of_its_own() throws IOException {
    environment.setProperty("DATABASE_URL_FILE", "/nowhere/at/all");
    environment.setProperty("REDIS_URL_FILE", folder.toString());
    environment.setProperty("SMTP_URL_FILE", file(" \n"));
    environment.setProperty("TURN_SECRET_FILE", file("geheim".repeat(2000)));
    environment.setProperty("SENTRY_DSN_FILE", latin("geheim\u00e4"));

    assertThat(faults())
        .hasSize(5)
        .contains("DATABASE_URL_FILE names the file /nowhere/at/all, which cannot be read.")
        .anyMatch(fault -> fault.startsWith("REDIS_URL_FILE") && fault.endsWith("be read."))
        .anyMatch(fault -> fault.startsWith("SMTP_URL_FILE") && fault.contains("is empty"))
        .anyMatch(fault -> fault.startsWith("TURN_SECRET_FILE") && fault.contains("longer than"))
        .anyMatch(fault -> fault.startsWith("SENTRY_DSN_FILE") && fault.contains("UTF-8"))
        .noneMatch(fault -> fault.contains("geheim"));
  }

  private List<String> faults() {
    return assertThatExceptionOfType(InvalidSettings.class)
        .isThrownBy(this::read)
        .actual()
        .faults();
  }

  private void read() {
    new SecretFiles().postProcessEnvironment(environment, new SpringApplication());
  }

  private String file(String content) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "secret", ""), content).toString();
  }

  private String latin(String content) throws IOException {
    var file = Files.createTempFile(folder, "secret", "");
    return Files.writeString(file, content, ISO_8859_1).toString();
  }
}
