package app.visavis.testing;

import app.visavis.account.password.QuickPasswords;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

@TestConfiguration(proxyBeanMethods = false)
@Import({Someone.class, Rounds.class, QuickPasswords.class})
class TestWiring {
  @Bean
  @Primary
  MovableClock movableClock() {
    return new MovableClock();
  }
}
