package app.visavis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must never be committed. The patterns are split so that this file does not match itself. */
class RepositoryTest {
  private static final int MEGABYTE = 1 << 20;
  private static final Pattern PRIVATE_KEY = Pattern.compile("-----BEGIN [A-Z ]*PRIVATE" + " KEY");
  private static final Pattern CLOUD_KEY =
      Pattern.compile("\\bAKIA[0-9A-Z]{16}\\b|\\bgh[pousr]_[A-Za-z0-9]{36}\\b");

  /** Samples count up or down, so that everybody sees what they are; two are published by Agora. */
  private static final Pattern AGORA_CREDENTIAL =
      Pattern.compile(
          "(?i)(APP_ID|CERTIFICATE|CUSTOMER_SECRET)['\"]?\\s*[=:]\\s*['\"]?"
              + "(?!0123456789abcdef|fedcba9876543210|970ca35d|5cfd2fd1)[0-9a-f]{32}\\b");

  private static final Pattern REGISTRY =
      Pattern.compile(
          "repo1?\\.maven\\.(apache\\.)?org|registry\\.(npmjs|yarnpkg)\\.|"
              + "deb\\.(debian|nodesource)\\.|security\\.debian\\.|packages\\.adoptium");
  private static final Pattern SOMEBODYS_PATH =
      Pattern.compile("(?<![\\w./-])/(root|work|home|Users)/[\\w.]");

  @Test
  void no_key_or_credential_is_committed() throws IOException {
    assertThat(matches(PRIVATE_KEY)).isEmpty();
    assertThat(matches(CLOUD_KEY)).isEmpty();
    assertThat(matches(AGORA_CREDENTIAL)).isEmpty();
  }

  @Test
  void no_package_registry_is_named() throws IOException {
    assertThat(matches(REGISTRY)).isEmpty();
  }

  @Test
  void no_path_of_one_machine_is_named() throws IOException {
    assertThat(matches(SOMEBODYS_PATH)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {".env", "data/", "target/", "node_modules/"})
  void what_belongs_to_one_machine_is_not_committed(String start) throws IOException {
    assertThat(trackedFiles())
        .noneMatch(file -> file.startsWith(start) && !file.endsWith("example"));
  }

  private static List<String> matches(Pattern pattern) throws IOException {
    return trackedFiles().stream().filter(file -> contains(Path.of(file), pattern)).toList();
  }

  private static boolean contains(Path file, Pattern pattern) {
    try {
      return Files.size(file) < MEGABYTE
          && pattern.matcher(new String(Files.readAllBytes(file), UTF_8)).find();
    } catch (IOException deletedAndNotYetCommitted) {
      return false;
    }
  }

  private static List<String> trackedFiles() throws IOException {
    // An unpacked archive has no history to ask.
    assumeTrue(Files.exists(Path.of(".git")), "not a git checkout");
    var git = new ProcessBuilder("git", "-c", "safe.directory=*", "ls-files").start();
    var names = new String(git.getInputStream().readAllBytes(), UTF_8).lines().toList();
    assertThat(names).isNotEmpty();
    return names;
  }
}
