package app.visavis.notification;

import app.visavis.common.BaseUrl;
import app.visavis.common.BookingId;
import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where links lead that are read outside the browser. */
@Component
class Addresses {
  private final BaseUrl baseUrl;
  private final Environment environment;

  Addresses(BaseUrl baseUrl, Environment environment) {
    this.baseUrl = baseUrl;
    this.environment = environment;
  }

  URI session(BookingId booking) {
    return base().resolve("/session/" + booking);
  }

  URI settings() {
    return base().resolve("/account/notifications");
  }

  URI feed(String secret) {
    return base().resolve("/calendar/" + secret + ".ics");
  }

  /** A server without a base URL is somebody's trial on their own machine. */
  private URI base() {
    return baseUrl
        .configured()
        .orElseGet(
            () -> URI.create("http://localhost:" + environment.getProperty("local.server.port")));
  }
}
