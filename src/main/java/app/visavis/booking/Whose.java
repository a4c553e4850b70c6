package app.visavis.booking;

import app.visavis.account.Role;
import app.visavis.account.SignedIn;
import app.visavis.common.PersonId;
import org.jspecify.annotations.Nullable;

/** Whose bookings are looked at. Nobody is host of some and guest of others. */
public sealed interface Whose {
  /** For admins. */
  record Everybodys() implements Whose {}

  record Hosts(PersonId person) implements Whose {}

  record Guests(PersonId person) implements Whose {}

  static Whose of(PersonId person, Role role) {
    return switch (role) {
      case THERAPIST, TUTOR -> new Hosts(person);
      case CLIENT, STUDENT -> new Guests(person);
      case ADMIN -> new Everybodys();
    };
  }

  static Whose of(SignedIn who) {
    return of(who.id(), who.role());
  }

  default @Nullable PersonId person() {
    return switch (this) {
      case Everybodys() -> null;
      case Hosts(var host) -> host;
      case Guests(var guest) -> guest;
    };
  }

  /** One column each, so that an index gives them in the order of time. */
  default String condition() {
    return switch (this) {
      case Everybodys() -> "true";
      case Hosts _ -> "host_id = :person";
      case Guests _ -> "guest_id = :person";
    };
  }
}
