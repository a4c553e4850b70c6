package app.visavis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Who may use whom stands in each {@code package-info.java}; this holds the code to it. */
class ModulesTest {
  @Test
  void modules_use_only_whom_they_declare_and_never_in_a_circle() {
    ApplicationModules.of(Visavis.class).verify();
  }

  @Test
  void an_undeclared_arrow_is_found() {
    assertThat(plantedViolations())
        .anyMatch(found -> found.contains("'garden' depends on module 'kitchen'"));
  }

  @Test
  void reaching_into_the_inside_of_a_module_is_found() {
    assertThat(plantedViolations())
        .anyMatch(found -> found.contains("non-exposed type planted.modules.kitchen.drawer.Spoon"));
  }

  @Test
  void a_circle_of_modules_is_found() {
    assertThat(plantedViolations()).anyMatch(found -> found.contains("Cycle detected"));
  }

  private static Iterable<String> plantedViolations() {
    return ApplicationModules.of("planted.modules", location -> true)
        .detectViolations()
        .getMessages();
  }
}
