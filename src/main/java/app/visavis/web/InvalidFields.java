package app.visavis.web;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import tools.jackson.core.JacksonException;

/** Finds out which field a request stumbled over before a controller saw it. */
final class InvalidFields {
  private InvalidFields() {}

  static Optional<String> of(Exception failure) {
    return switch (failure) {
      case HttpMessageNotReadableException unreadable -> inBody(unreadable);
      case MissingServletRequestParameterException missing ->
          Optional.of(missing.getParameterName());
      case TypeMismatchException mismatch -> Optional.ofNullable(mismatch.getPropertyName());
      default -> Optional.empty();
    };
  }

  static boolean isTooLarge(HttpMessageNotReadableException unreadable) {
    return Stream.<Throwable>iterate(unreadable, it -> it != null, Throwable::getCause)
        .anyMatch(BodyTooLarge.class::isInstance);
  }

  private static Optional<String> inBody(HttpMessageNotReadableException unreadable) {
    return unreadable.getCause() instanceof JacksonException cause
        ? Optional.of(path(cause)).filter(path -> !path.isEmpty())
        : Optional.empty();
  }

  /** As in the body, with dots between: {@code guest.email}. */
  private static String path(JacksonException cause) {
    return cause.getPath().stream()
        .map(step -> step.getPropertyName() == null ? "" + step.getIndex() : step.getPropertyName())
        .collect(Collectors.joining("."));
  }
}
