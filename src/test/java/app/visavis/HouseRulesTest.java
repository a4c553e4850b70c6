package app.visavis;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HouseRulesTest {
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("app.visavis");
  private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

  @ParameterizedTest
  @EnumSource
  void the_code_keeps(HouseRule rule) {
    rule.rule().check(OURS);
  }

  @ParameterizedTest
  @EnumSource
  void the_planted_breach_is_found_by(HouseRule rule) {
    assertThat(violations(rule)).anyMatch(found -> found.contains(rule.breach()));
  }

  @Test
  void every_way_to_ask_the_machine_for_the_time_is_found() {
    var waysInThePlantedClass = 6;
    assertThat(violations(HouseRule.TIME_IS_PASSED_IN)).hasSize(waysInThePlantedClass);
  }

  private static Iterable<String> violations(HouseRule rule) {
    return rule.rule().evaluate(PLANTED).getFailureReport().getDetails();
  }
}
