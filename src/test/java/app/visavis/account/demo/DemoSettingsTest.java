package app.visavis.account.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class DemoSettingsTest {
  private final MockEnvironment environment = new MockEnvironment();

  @Test
  void a_demo_is_the_default_only_where_nobody_else_can_reach_it() {
    assertThat(DemoSettings.from(environment).on()).isTrue();
    environment.setProperty("DATABASE_URL", "postgres://db/visavis");
    assertThat(DemoSettings.from(environment).on()).isFalse();
    environment.setProperty("VISAVIS_DEMO", "true");
    assertThat(DemoSettings.from(environment).on()).isTrue();
  }

  @Test
  void anything_but_true_and_false_is_a_fault() {
    environment.setProperty("VISAVIS_DEMO", "yes");
    assertThatThrownBy(() -> DemoSettings.from(environment))
        .hasMessage("VISAVIS_DEMO must be true or false; it is \"yes\".");
  }

  @Test
  void a_short_password_is_a_fault_that_does_not_repeat_it() {
    environment.setProperty("VISAVIS_DEMO_PASSWORD", "short");
    assertThatThrownBy(() -> DemoSettings.from(environment))
        .hasMessage("VISAVIS_DEMO_PASSWORD must have 8 to 128 characters.");
  }
}
