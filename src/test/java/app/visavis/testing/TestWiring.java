package app.visavis.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

@TestConfiguration(proxyBeanMethods = false)
@Import({Someone.class, Rounds.class})
class TestWiring {
  @Bean
  @Primary
  MovableClock movableClock() {
    return new MovableClock();
  }
}
