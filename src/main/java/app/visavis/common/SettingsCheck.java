package app.visavis.common;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** Runs every {@link SettingsReaders}, last, when the environment is complete. */
@Order(Ordered.LOWEST_PRECEDENCE)
final class SettingsCheck implements EnvironmentPostProcessor {
  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    var faults = new ArrayList<String>();
    for (var module : modules(application)) {
      module.readers().forEach(reader -> faults.addAll(faultsOf(reader, environment)));
    }
    if (!faults.isEmpty()) {
      throw new InvalidSettings(faults);
    }
  }

  private static List<SettingsReaders> modules(SpringApplication application) {
    return SpringFactoriesLoader.forDefaultResourceLocation(application.getClassLoader())
        .load(SettingsReaders.class);
  }

  private static List<String> faultsOf(Consumer<Environment> reader, Environment environment) {
    try {
      reader.accept(environment);
      return List.of();
    } catch (InvalidSettings invalid) {
      return invalid.faults();
    }
  }
}
