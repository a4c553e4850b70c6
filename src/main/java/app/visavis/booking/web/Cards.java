package app.visavis.booking.web;

import app.visavis.account.People;
import app.visavis.account.SignedIn;
import app.visavis.booking.Booking;
import app.visavis.booking.BookingDesk;
import app.visavis.booking.BookingHistory;
import app.visavis.booking.BookingStatus;
import app.visavis.common.BookingId;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes cards of bookings: everything that a page says about them, for one viewer. */
@Component
class Cards {
  private final Overview overview;
  private final BookingDesk desk;
  private final BookingHistory history;
  private final People people;
  private final MessageSource texts;
  private final Clock clock;

  Cards(
      Overview overview,
      BookingDesk desk,
      BookingHistory history,
      People people,
      MessageSource texts,
      Clock clock) {
    this.overview = overview;
    this.desk = desk;
    this.history = history;
    this.people = people;
    this.texts = texts;
    this.clock = clock;
  }

  ViewerClock clockOf(SignedIn viewer) {
    var person = people.find(viewer.id()).orElseThrow();
    return new ViewerClock(texts, person.language().locale(), person.zone(), clock.instant());
  }

  /** In the order of the bookings, in a constant number of queries. */
  List<Card> of(List<Booking> bookings, SignedIn viewer, ViewerClock watch) {
    return ofLines(overview.of(bookings, viewer.id()), viewer, watch);
  }

  Card of(Booking booking, SignedIn viewer, ViewerClock watch) {
    return of(overview.of(booking, viewer.id()), viewer, watch);
  }

  Card of(Overview.Line line, SignedIn viewer, ViewerClock watch) {
    return ofLines(List.of(line), viewer, watch).getFirst();
  }

  private List<Card> ofLines(List<Overview.Line> lines, SignedIn viewer, ViewerClock watch) {
    var bookings = lines.stream().map(Overview.Line::booking).toList();
    var ways = desk.ways(bookings, viewer);
    var lapsed = history.lapsed(bookings);
    return IntStream.range(0, lines.size())
        .mapToObj(i -> new Known(lines.get(i), ways.get(i), lapsed))
        .map(known -> card(known, viewer, watch))
        .toList();
  }

  private record Known(Overview.Line line, Set<BookingStatus> ways, Set<BookingId> lapsed) {
    boolean isLapsed() {
      return lapsed.contains(line.booking().id());
    }
  }

  private Card card(Known known, SignedIn viewer, ViewerClock watch) {
    var line = known.line();
    var booking = line.booking();
    return new Card(
        booking.id().toString(),
        booking.title(),
        otherName(line, viewer, watch),
        booking.startsAt(),
        booking.endsAt(),
        watch.day(booking.startsAt()),
        watch.time(booking.startsAt()),
        watch.minutes(booking.length().toMinutes()),
        booking.status(),
        line.outlook().state(),
        line.outlook().opensAt(),
        line.outlook().closesAt(),
        known.ways().contains(BookingStatus.CONFIRMED),
        known.ways().contains(BookingStatus.DECLINED),
        known.ways().contains(BookingStatus.CANCELLED),
        isOver(line),
        known.isLapsed(),
        booking.series() != null);
  }

  private static boolean isOver(Overview.Line line) {
    return switch (line.booking().status()) {
      case PENDING -> line.booking().hasEndedBy(line.serverTime());
      case CONFIRMED, IN_PROGRESS -> !line.outlook().closesAt().isAfter(line.serverTime());
      case COMPLETED, CANCELLED, DECLINED, NO_SHOW -> true;
    };
  }

  private String otherName(Overview.Line line, SignedIn viewer, ViewerClock watch) {
    return line.booking().involves(viewer.id())
        ? line.other(viewer.id()).name()
        : texts.getMessage(
            "booking.both",
            new Object[] {line.host().name(), line.guest().name()},
            watch.language());
  }
}
