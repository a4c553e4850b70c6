package app.visavis;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Wires the modules together; holds no rules of its own. */
@SpringBootApplication
public class Visavis {
  public static void main(String[] args) {
    SpringApplication.run(Visavis.class, args);
  }

  /** The one source of time. Everything else gets it injected, so that tests can move it. */
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
