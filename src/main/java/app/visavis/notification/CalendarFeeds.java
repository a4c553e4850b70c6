package app.visavis.notification;

import app.visavis.account.People;
import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.booking.Booking;
import app.visavis.booking.BookingLists;
import app.visavis.booking.BookingSearch;
import app.visavis.booking.Whose;
import app.visavis.common.PersonId;
import app.visavis.notification.CalendarEntries.Source;
import app.visavis.notification.Revisions.Revision;
import app.visavis.notification.calendar.CalendarFiles;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * A person's bookings for calendar programs. These cannot sign in, so the address itself is the
 * key: 256 random bits, shown once, stored as a hash, and replaced or taken back at any time.
 */
@Service
public class CalendarFeeds {
  private static final Duration LOOKING_BACK = Duration.ofDays(90);
  private static final int PAGE = 500;
  private static final int MOST = 5000;

  private final FeedRows rows;
  private final Revisions revisions;
  private final BookingLists lists;
  private final People people;
  private final CalendarEntries entries;
  private final CalendarFiles files;
  private final Addresses addresses;
  private final Clock clock;

  CalendarFeeds(
      FeedRows rows,
      Revisions revisions,
      BookingLists lists,
      People people,
      CalendarEntries entries,
      CalendarFiles files,
      Addresses addresses,
      Clock clock) {
    this.rows = rows;
    this.revisions = revisions;
    this.lists = lists;
    this.people = people;
    this.entries = entries;
    this.files = files;
    this.addresses = addresses;
    this.clock = clock;
  }

  public Optional<Instant> createdAt(PersonId person) {
    return rows.createdAt(person);
  }

  /** An admin has no appointments, and those of others must not be had for an address. */
  public static boolean isFor(Role role) {
    return role != Role.ADMIN;
  }

  /** The address, which nobody can be told again. One that there was before is void. */
  public URI create(PersonId person) {
    var secret = FeedSecret.random();
    rows.put(person, secret, clock.instant());
    return addresses.feed(secret.text());
  }

  public void revoke(PersonId person) {
    rows.remove(person);
  }

  /** Empty when the secret is nobody's. What was called off is left out, and so disappears. */
  public Optional<String> read(String secret) {
    return FeedSecret.parse(secret)
        .flatMap(rows::owner)
        .flatMap(people::find)
        .filter(owner -> isFor(owner.role()))
        .map(this::file);
  }

  private String file(Person owner) {
    var bookings =
        all(owner).stream().filter(booking -> !MailKind.isOff(booking.status())).toList();
    var known = revisions.of(bookings.stream().map(Booking::id).toList());
    var companions =
        people.findAll(
            bookings.stream().flatMap(b -> List.of(b.host(), b.guest()).stream()).toList());
    var events =
        bookings.stream()
            .map(booking -> {
              var revision = known.getOrDefault(booking.id(), Revision.NONE);
              return entries.entry(
                  source(booking, revision), Parties.of(booking, owner.id(), companions));
            })
            .toList();
    return files.feed(entries.name(owner), events);
  }

  private static Source source(Booking booking, Revision revision) {
    return new Source(
        booking.id(),
        revision.sequence(),
        revision.changedAt(),
        TimeSpan.of(booking),
        booking.title(),
        booking.status());
  }

  private List<Booking> all(Person owner) {
    var found = new ArrayList<Booking>();
    var search =
        BookingSearch.of(Whose.of(owner.id(), owner.role()))
            .between(clock.instant().minus(LOOKING_BACK), null);
    for (var offset = 0; offset < MOST; offset += PAGE) {
      var page = new BookingLists.Page(PAGE, offset);
      var some = lists.find(search, page);
      found.addAll(some);
      if (some.size() < PAGE) {
        break;
      }
    }
    return found;
  }
}
