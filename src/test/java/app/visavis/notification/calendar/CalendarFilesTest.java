package app.visavis.notification.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.common.BookingId;
import app.visavis.notification.calendar.CalendarEvent.Party;
import app.visavis.notification.calendar.CalendarEvent.Standing;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFilesTest {
  private static final BookingId BOOKING = BookingId.random();
  private static final Instant CHANGED = Instant.parse("2026-03-01T09:00:00.123456Z");
  private static final Party HOUSE = new Party("Visavis", "no-reply@visavis.example");
  private static final Party READER = new Party("Clara Klein", "clara@test.example");

  private final CalendarFiles files = new CalendarFiles();

  @Test
  void an_invitation_reads_as_expected() {
    var file = invitation(event("2026-03-20T09:00:00Z", "Europe/Berlin", "Weekly, with Tara"));
    var unfolded = file.replace("\r\n ", "").replace(BOOKING.toString(), "ID");
    // The library puts summer and standard time in an order of chance.
    assertThat(unfolded.split("\r\n"))
        .containsExactlyInAnyOrder(
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Visavis//Visavis//EN
            CALSCALE:GREGORIAN
            METHOD:REQUEST
            BEGIN:VTIMEZONE
            TZID:Europe/Berlin
            BEGIN:STANDARD
            DTSTART:20241027T030000
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            TZNAME:CET
            RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:20240331T020000
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            TZNAME:CEST
            RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
            END:DAYLIGHT
            END:VTIMEZONE
            BEGIN:VEVENT
            UID:ID@visavis
            DTSTAMP:20260301T090000Z
            LAST-MODIFIED:20260301T090000Z
            SEQUENCE:3
            DTSTART;TZID=Europe/Berlin:20260320T100000
            DTEND;TZID=Europe/Berlin:20260320T105000
            SUMMARY:Weekly\\, with Tara
            DESCRIPTION:Open the session: https://visavis.example/session/ID
            LOCATION:https://visavis.example/session/ID
            URL:https://visavis.example/session/ID
            STATUS:CONFIRMED
            ORGANIZER;CN=Visavis:mailto:no-reply@visavis.example
            ATTENDEE;RSVP=FALSE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Clara Klein:mailto:clara@test.example
            END:VEVENT
            END:VCALENDAR
            """
                .split("\n"));
  }

  @ParameterizedTest
  @EnumSource
  void every_standing_is_accepted_by_both_readers(Standing standing) {
    var event = with(event("2026-03-28T09:00:00Z", "Europe/Berlin", "Weekly"), standing);
    var file = files.invitation(List.of(event), HOUSE, READER);
    assertThat(file.method()).isEqualTo(standing == Standing.CANCELLED ? "CANCEL" : "REQUEST");
    assertThat(file.content()).contains("METHOD:" + file.method(), "STATUS:" + standing);
    ReadTwice.of(file.content());
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin,       2026-03-20T09:00:00Z, 2026-03-20T10:00",
    "Europe/Berlin,       2026-04-03T08:00:00Z, 2026-04-03T10:00",
    "America/New_York,    2026-03-06T15:00:00Z, 2026-03-06T10:00",
    "America/New_York,    2026-03-13T14:00:00Z, 2026-03-13T10:00",
    "Australia/Sydney,    2026-04-01T23:00:00Z, 2026-04-02T10:00",
    "Australia/Sydney,    2026-04-09T00:00:00Z, 2026-04-09T10:00",
    "Asia/Kolkata,        2026-06-01T00:00:00Z, 2026-06-01T05:30",
    "Asia/Kathmandu,      2026-06-01T00:00:00Z, 2026-06-01T05:45",
  })
  void the_hosts_wall_time_is_in_the_file(String zone, Instant start, String wall) {
    var file = invitation(event(start.toString(), zone, "Weekly"));
    var time = wall.replaceAll("[-:]", "") + "00";
    assertThat(file).contains("DTSTART;TZID=%s:%s".formatted(zone, time), "TZID:" + zone);
    assertBothRead(file, start);
  }

  /** Hours that are left out or come twice, and those beside them. */
  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin,       2026-03-29T01:00:00Z",
    "Europe/Berlin,       2026-10-25T01:00:00Z",
    "America/New_York,    2026-03-08T07:00:00Z",
    "America/New_York,    2026-11-01T06:00:00Z",
    "Australia/Sydney,    2026-04-04T16:00:00Z",
    "Australia/Sydney,    2026-10-03T16:00:00Z",
    "Australia/Lord_Howe, 2026-04-04T15:00:00Z",
    "Australia/Lord_Howe, 2026-10-03T15:30:00Z",
  })
  void around_a_clock_change_both_readers_see_the_moment(String zone, Instant change) {
    assertThat(ZoneId.of(zone).getRules().nextTransition(change.minusNanos(1)).getInstant())
        .isEqualTo(change);
    var starts =
        IntStream.rangeClosed(-200, 200)
            .mapToObj(quarters -> change.plus(Duration.ofMinutes(15L * quarters)))
            .toList();
    var all = starts.stream().map(at -> invitation(event(at.toString(), zone, "Weekly"))).toList();
    for (var each = 0; each < all.size(); each++) {
      assertBothRead(all.get(each), starts.get(each));
    }
    assertThat(IcalJs.read(all).stream().map(read -> read.events().getFirst().start()))
        .isEqualTo(starts);
  }

  @ParameterizedTest
  @EnumSource
  void ical_js_reads_of_each_standing_what_was_written(Standing standing) {
    var event = with(event("2026-03-20T09:00:00Z", "Europe/Berlin", "Weekly, with Tara"), standing);
    var read = IcalJs.read(files.invitation(List.of(event), HOUSE, READER).content());

    assertThat(read.method()).isEqualTo(standing == Standing.CANCELLED ? "CANCEL" : "REQUEST");
    assertThat(read.events())
        .containsExactly(
            new IcalJs.Event(
                BOOKING + "@visavis",
                CHANGED.truncatedTo(ChronoUnit.SECONDS),
                3,
                standing.name(),
                "Weekly, with Tara",
                event.startsAt(),
                event.endsAt(),
                "mailto:no-reply@visavis.example",
                List.of("mailto:clara@test.example")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Europe/Berlin",
        "America/New_York",
        "Australia/Sydney",
        "Australia/Lord_Howe",
        "Asia/Kolkata",
        "Asia/Kathmandu"
      })
  void a_year_of_weeks_is_one_file_that_all_readers_take(String zone) {
    var events = IntStream.range(0, 52).mapToObj(week -> lesson(week, zone)).toList();
    var file = files.invitation(events, HOUSE, READER).content();
    var starts = events.stream().map(CalendarEvent::startsAt).toList();

    assertThat(ReadTwice.of(file).strictEvents()).hasSize(52);
    var read = IcalJs.read(List.of(file, files.feed("Visavis", events)));
    assertThat(read)
        .hasSize(2)
        .allSatisfy(calendar -> {
          assertThat(calendar.events().stream().map(IcalJs.Event::start)).isEqualTo(starts);
          assertThat(calendar.events().stream().map(IcalJs.Event::uid).distinct()).hasSize(52);
        });
  }

  @Test
  void ical_js_takes_an_empty_feed() {
    assertThat(IcalJs.read(files.feed("Visavis", List.of())).events()).isEmpty();
  }

  private static void assertBothRead(String file, Instant start) {
    var read = ReadTwice.of(file);
    var other = read.other().getEvents().getFirst();
    assertThat(other.getDateStart().getValue().toInstant()).as(file).isEqualTo(start);
    assertThat(other.getDateEnd().getValue().toInstant())
        .as(file)
        .isEqualTo(start.plusSeconds(3000));
    var strict = read.strictEvents().getFirst();
    assertThat(Instant.from(strict.getStartDate().orElseThrow().getDate()))
        .as(file)
        .isEqualTo(start);
    assertThat(Instant.from(strict.getEndDate().orElseThrow().getDate()))
        .as(file)
        .isEqualTo(start.plusSeconds(3000));
  }

  static Stream<ZoneId> zones() {
    // The readers under test add ids that are no zones.
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.matches("[A-Z]\\w+(/[\\w+-]+)+|UTC"))
        .sorted()
        .map(ZoneId::of);
  }

  /** The definition alone, without anybody's zone database, gives the offsets that Java uses. */
  @ParameterizedTest
  @MethodSource("zones")
  void a_zone_is_defined_as_java_reads_it(ZoneId zone) {
    var from = Instant.parse("2025-12-01T00:00:00Z");
    var to = from.plus(Duration.ofDays(800));
    var definition = ZoneDefinition.of(zone, from, to);
    for (var at = from; at.isBefore(to); at = at.plus(Duration.ofHours(31))) {
      assertThat(DefinedOffset.at(definition, at)).isEqualTo(zone.getRules().getOffset(at));
    }
  }

  @Test
  void a_feed_of_several_zones_is_accepted_by_both_readers() {
    var events =
        Stream.of("Europe/Berlin", "Australia/Lord_Howe", "UTC", "Asia/Kathmandu", "+02:00")
            .flatMap(zone ->
                IntStream.range(0, 20)
                    .mapToObj(week -> event(week(week).toString(), zone, "Lesson " + week)))
            .toList();
    var read = ReadTwice.of(files.feed("Visavis", events));
    assertThat(read.other().getEvents()).hasSize(100);
    assertThat(read.strictEvents()).hasSize(100);
    assertThat(zonesOf(read)).hasSize(2);
  }

  @Test
  void an_empty_feed_is_accepted_by_both_readers() {
    assertThat(ReadTwice.of(files.feed("Visavis", List.of())).strictEvents()).isEmpty();
  }

  @Test
  void the_same_event_gives_the_same_file() {
    var event = event("2026-03-28T09:00:00Z", "Europe/Berlin", "Weekly");
    assertThat(invitation(event)).isEqualTo(invitation(event));
  }

  @ParameterizedTest
  @CsvSource({
    "'A\r\nATTENDEE:mailto:mallory@test.example'",
    "'A\nEND:VEVENT\nBEGIN:VEVENT'",
    "'a;b,c:d\\n\"quoted\"'",
    "'\u2028next \u0007 bell'",
    "'😀 Ünïcödé, ein ziemlich langer Titel, damit die Zeile gefaltet werden muss 日本語日本語日本語日本語日本語'"
  })
  void names_and_titles_stay_words(String text) {
    var event = event("2026-03-28T09:00:00Z", "Europe/Berlin", text);
    var file = files.invitation(List.of(event), HOUSE, new Party(text, READER.email())).content();
    var read = ReadTwice.of(file);
    assertThat(read.strictEvents()).hasSize(1);
    assertThat(read.other().getEvents().getFirst().getAttendees()).hasSize(1);
    assertThat(read.other().getEvents().getFirst().getSummary().getValue())
        .isEqualTo(text.replaceAll("[\\p{Cc}\\p{Zl}]+", " ").strip());
  }

  private static List<VTimeZone> zonesOf(ReadTwice read) {
    return read.strict().<CalendarComponent>getComponents().stream()
        .filter(VTimeZone.class::isInstance)
        .map(VTimeZone.class::cast)
        .toList();
  }

  private String invitation(CalendarEvent event) {
    return files.invitation(List.of(event), HOUSE, READER).content();
  }

  private static Instant week(int week) {
    return LocalDateTime.of(2026, 8, 31, 9, 0)
        .plusWeeks(week)
        .atZone(ZoneId.of("Europe/Berlin"))
        .toInstant();
  }

  private static CalendarEvent event(String start, String zone, String summary) {
    var startsAt = Instant.parse(start);
    return new CalendarEvent(
        BOOKING,
        3,
        CHANGED,
        startsAt,
        startsAt.plusSeconds(3000),
        ZoneId.of(zone),
        Standing.CONFIRMED,
        summary,
        "Open the session: https://visavis.example/session/" + BOOKING,
        URI.create("https://visavis.example/session/" + BOOKING));
  }

  /** At ten on the wall. */
  private static CalendarEvent lesson(int week, String zone) {
    var start = LocalDateTime.of(2026, 1, 4, 10, 0).plusWeeks(week).atZone(ZoneId.of(zone));
    return of(BookingId.random(), event(start.toInstant().toString(), zone, "Lesson"));
  }

  private static CalendarEvent of(BookingId booking, CalendarEvent event) {
    return new CalendarEvent(
        booking,
        event.sequence(),
        event.changedAt(),
        event.startsAt(),
        event.endsAt(),
        event.zone(),
        event.standing(),
        event.summary(),
        event.description(),
        event.page());
  }

  private static CalendarEvent with(CalendarEvent event, Standing standing) {
    return new CalendarEvent(
        event.booking(),
        event.sequence(),
        event.changedAt(),
        event.startsAt(),
        event.endsAt(),
        event.zone(),
        standing,
        event.summary(),
        event.description(),
        event.page());
  }
}
