package app.visavis.database;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Brings the schema up to date and ends, without starting the server: for roll-outs that do this
 * step apart.
 */
public final class Migration {
  private Migration() {}

  public static void run(String... args) {
    new SpringApplicationBuilder(OnlyTheDatabase.class)
        .web(WebApplicationType.NONE)
        .run(args)
        .close();
  }

  @Configuration(proxyBeanMethods = false)
  @Import(DatabaseConfiguration.class)
  @ImportAutoConfiguration(FlywayAutoConfiguration.class)
  static class OnlyTheDatabase {}
}
