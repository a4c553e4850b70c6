package app.visavis.booking.web;

import app.visavis.account.Role;
import app.visavis.account.SignedIn;
import app.visavis.booking.Booking;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The page about who was there belongs to a module that this one does not know. */
@Component
class RecordPage {
  private static final String PATH = "/bookings/{id}/record";

  private final ObjectProvider<RequestMappingHandlerMapping> mappings;

  RecordPage(ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  /** For the host and admins, where such a page is served. */
  Optional<String> of(Booking booking, SignedIn who) {
    var may = booking.isHost(who.id()) || who.role() == Role.ADMIN;
    return may && isServed()
        ? Optional.of(PATH.replace("{id}", booking.id().toString()))
        : Optional.empty();
  }

  private boolean isServed() {
    return mappings.stream()
        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
        .anyMatch(info -> info.getPatternValues().contains(PATH));
  }
}
