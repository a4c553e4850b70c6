package app.visavis.booking;

import app.visavis.account.Role;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a booking is called when nobody says. */
@Component
class Titles {
  private final MessageSource texts;

  Titles(MessageSource texts) {
    this.texts = texts;
  }

  String of(String given, Role host) {
    return given.isEmpty()
        ? texts.getMessage("booking.title." + host, null, Locale.ENGLISH)
        : given;
  }
}
