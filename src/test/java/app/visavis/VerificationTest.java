package app.visavis;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/verification.md names tests; a test that was renamed must be renamed there too. */
class VerificationTest {
  private static final Pattern JAVA =
      Pattern.compile("`(?<type>\\w+(?:Test|IT|Contract))\\.(?<name>\\w+)`");
  private static final Pattern TYPESCRIPT =
      Pattern.compile("`(?<file>[\\w-]+\\.test\\.ts)` “(?<title>[^”]+)”");

  @Test
  void every_java_test_that_is_named_exists() throws IOException {
    var named = named(JAVA);
    assertThat(named).isNotEmpty();
    assertThat(named)
        .allSatisfy(test ->
            assertThat(sources("src/test/java", test.group("type") + ".java"))
                .as(test.group())
                .contains("void " + test.group("name") + "("));
  }

  @Test
  void every_typescript_test_that_is_named_exists() throws IOException {
    var named = named(TYPESCRIPT);
    assertThat(named).isNotEmpty();
    assertThat(named)
        .allSatisfy(test ->
            assertThat(sources("src/test/frontend", test.group("file")))
                .as(test.group())
                .contains(test.group("title")));
  }

  private static List<MatchResult> named(Pattern pattern) throws IOException {
    var table = Files.readString(Path.of("docs/verification.md"));
    return pattern.matcher(table).results().toList();
  }

  private static String sources(String folder, String name) {
    try (var files = Files.walk(Path.of(folder))) {
      return files
          .filter(file -> file.endsWith(name))
          .map(VerificationTest::text)
          .collect(joining());
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
