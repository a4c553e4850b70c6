package app.visavis.texts;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages and mails can be read in every language. The front end's texts have such a test, too. */
class TextsTest {
  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Bundle ENGLISH = Bundle.read("");
  private static final Uses USES = Uses.of(Path.of("src/main/java"), TEMPLATES);

  @ParameterizedTest
  @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
  void every_language_says_all_that_english_says_with_the_same_values(Language language) {
    assertThat(Bundle.read("_" + language.tag()).faults(ENGLISH)).isEmpty();
  }

  @Test
  void english_can_be_read() {
    assertThat(ENGLISH.faults(ENGLISH)).isEmpty();
  }

  @Test
  void every_text_that_is_asked_for_exists() {
    assertThat(USES.asked()).hasSizeGreaterThan(150).allMatch(ENGLISH.texts()::containsKey);
    assertThat(MadeKeys.keys()).allMatch(ENGLISH.texts()::containsKey);
  }

  @Test
  void every_key_that_is_put_together_is_listed_with_its_ends() {
    var ofTexts =
        USES.beginnings().stream()
            .filter(
                each -> ENGLISH.texts().keySet().stream().anyMatch(key -> key.startsWith(each)));
    assertThat(ofTexts).isNotEmpty().allMatch(MadeKeys.all()::containsKey);
  }

  @Test
  void every_text_is_used() {
    var unused = new TreeSet<>(ENGLISH.texts().keySet());
    unused.removeAll(USES.asked());
    unused.removeAll(USES.literals());
    unused.removeAll(MadeKeys.keys());
    assertThat(unused).isEmpty();
  }

  @Test
  void templates_hold_no_words_of_their_own() throws IOException {
    try (var files = Files.walk(TEMPLATES)) {
      var all = files.filter(Files::isRegularFile).toList();
      assertThat(all).hasSizeGreaterThan(15);
      for (var file : all) {
        assertThat(BareTexts.in(Files.readString(file))).as(file.toString()).isEmpty();
      }
    }
  }

  @Test
  void planted_faults_of_a_language_are_found() {
    var english = new Bundle(Map.of("bye", "Bye", "hi", "Hi {0}", "it", "It {0}", "off", "Off"));
    var german =
        new Bundle(Map.of("hi", "Hallo {1}", "it", "So geht's {0}", "off", " ", "neu", "Neu"));
    assertThat(german.faults(english))
        .containsExactlyInAnyOrder(
            "bye: missing",
            "hi: other values than in English",
            "it: not a MessageFormat, or with a single apostrophe",
            "neu: not in English",
            "off: says nothing");
  }

  @Test
  void uses_are_found_wherever_they_stand() {
    var uses =
        Uses.none()
            .add("<p th:text=\"#{a.b}\" th:title=\"#{c.d(${x})}\" th:alt=\"#{${'e.' + x}}\">")
            .add("texts.getMessage(\"f.g\", null); text(\"h.\" + i); new Link(\"/x\", \"j.k\");");
    assertThat(uses.asked()).containsExactly("a.b", "c.d", "f.g");
    assertThat(uses.literals()).contains("j.k");
    assertThat(uses.beginnings()).containsExactly("e.", "h.");
  }

  @Test
  void planted_words_in_a_template_are_found() {
    var template =
        """
        <p th:text="#{a}">Sample</p><p>Oh <b th:text="#{b}">no</b></p><!-- fine -->
        <input placeholder="Name"><i th:aria-label="#{c}" aria-label="Hey"></i>[(#{d})]
        """;
    assertThat(BareTexts.in(template)).isEqualTo(List.of("Oh", "Name", "Hey"));
  }
}
