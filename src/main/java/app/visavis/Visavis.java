package app.visavis;

import app.visavis.database.Migration;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Wires the modules together; holds no rules of its own. */
@SpringBootApplication
public class Visavis {
  public static void main(String[] args) {
    if (List.of(args).contains("migrate")) {
      Migration.run(args);
    } else {
      SpringApplication.run(Visavis.class, args);
    }
  }

  /** The one source of time. Everything else gets it injected, so that tests can move it. */
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  /**
   * Where this machine reads the clock: for demo people only, everybody else has said their own.
   */
  @Bean
  ZoneId machineZone() {
    return ZoneId.systemDefault();
  }
}
