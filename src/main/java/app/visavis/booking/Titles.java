package app.visavis.booking;

import app.visavis.account.Person;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a booking is called when nobody says. */
@Component
class Titles {
  private final MessageSource texts;

  Titles(MessageSource texts) {
    this.texts = texts;
  }

  /** It stays as whoever books it would have written it. */
  String of(String given, Person host, Person booker) {
    return given.isEmpty()
        ? texts.getMessage("booking.title." + host.role(), null, booker.language().locale())
        : given;
  }
}
