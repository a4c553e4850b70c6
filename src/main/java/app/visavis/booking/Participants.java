package app.visavis.booking;

import app.visavis.account.People;
import app.visavis.account.Person;
import app.visavis.common.PersonId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the two people of a wish: the asker's own side is the asker, an admin names both. */
@Component
class Participants {
  private static final int LONGEST_EMAIL = 254;

  private final People people;

  Participants(People people) {
    this.people = people;
  }

  record Pair(Person host, Person guest) {}

  Checked<Pair> of(BookingWish wish) {
    return host(wish).then(host -> guest(wish).then(guest -> Checked.of(new Pair(host, guest))));
  }

  private Checked<Person> host(BookingWish wish) {
    var own = wish.by().role().isHost() ? wish.by().id() : null;
    var host = find(wish.host(), own).orElse(null);
    if (host == null) {
      return Checked.not(
          isBlank(wish.host()) ? BookingFault.HOST_MISSING : BookingFault.HOST_UNKNOWN);
    }
    if (!host.role().isHost()) {
      return Checked.not(BookingFault.HOST_HAS_ANOTHER_ROLE);
    }
    return isSomebodyElse(host, own) ? Checked.not(BookingFault.HOST_IS_NOT_YOU) : Checked.of(host);
  }

  private Checked<Person> guest(BookingWish wish) {
    var own = wish.by().role().isGuest() ? wish.by().id() : null;
    var guest = find(wish.guest(), own).orElse(null);
    if (guest == null) {
      return Checked.not(
          isBlank(wish.guest()) ? BookingFault.GUEST_MISSING : BookingFault.GUEST_UNKNOWN);
    }
    if (!guest.role().isGuest()) {
      return Checked.not(BookingFault.GUEST_HAS_ANOTHER_ROLE);
    }
    return isSomebodyElse(guest, own)
        ? Checked.not(BookingFault.GUEST_IS_NOT_YOU)
        : Checked.of(guest);
  }

  private Optional<Person> find(@Nullable String emailOrId, @Nullable PersonId otherwise) {
    if (emailOrId == null || emailOrId.isBlank()) {
      return otherwise == null ? Optional.empty() : people.find(otherwise);
    }
    var text = emailOrId.strip();
    if (text.length() > LONGEST_EMAIL || text.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    return PersonId.parse(text).map(people::find).orElseGet(() -> people.findByEmail(text));
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static boolean isSomebodyElse(Person person, @Nullable PersonId own) {
    return own != null && !person.id().equals(own);
  }
}
