package app.visavis.common;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Tells the operator about unusable settings in plain sentences, one a line. Not a {@code
 * FailureAnalyzer}: what that finds is printed as a framed report with headings.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SettingsFaults implements SpringBootExceptionReporter {
  /** The signature that Spring Boot looks for; the context is null when it never came to be. */
  SettingsFaults(@Nullable ConfigurableApplicationContext context) {}

  @Override
  public boolean reportException(Throwable failure) {
    var invalid = invalidSettings(failure);
    invalid.ifPresent(settings -> settings.faults().forEach(System.err::println));
    return invalid.isPresent();
  }

  /** Thrown while a bean is made it arrives wrapped. */
  private static Optional<InvalidSettings> invalidSettings(Throwable failure) {
    return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
        .filter(InvalidSettings.class::isInstance)
        .map(InvalidSettings.class::cast)
        .findFirst();
  }
}
