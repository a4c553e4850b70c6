package app.visavis.booking.web;

import app.visavis.account.SignedIn;
import app.visavis.booking.BookingLists.Page;
import app.visavis.booking.BookingSearch;
import app.visavis.booking.Shelf;
import app.visavis.booking.Whose;
import app.visavis.common.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a dashboard shows, as its address says.
 *
 * @param show the shelf
 * @param from first day in the viewer's zone
 * @param to last day
 */
record Shown(
    @Nullable String show,
    @Nullable String q,
    @Nullable String from,
    @Nullable String to,
    @Nullable String page) {
  static final int PAGE_SIZE = 20;

  Shelf shelf() {
    return show == null
        ? Shelf.UPCOMING
        : Arrays.stream(Shelf.values())
            .filter(shelf -> word(shelf).equals(show))
            .findAny()
            .orElseThrow(Problem::notFound);
  }

  Page place() {
    return Parameters.page(page, PAGE_SIZE);
  }

  BookingSearch search(SignedIn who, ZoneId zone) {
    var last = day("to", to);
    return BookingSearch.of(Whose.of(who))
        .between(start(day("from", from), zone), start(last == null ? null : next(last), zone))
        .saying(Parameters.words("q", q));
  }

  public boolean isNarrowed() {
    return !isBlank(q) || !isBlank(from) || !isBlank(to);
  }

  String address(String path, Shelf shelf, int number) {
    var address = UriComponentsBuilder.fromPath(path);
    if (shelf != Shelf.UPCOMING) {
      address.queryParam("show", word(shelf));
    }
    if (isNarrowed()) {
      address.queryParam("q", "{q}").queryParam("from", "{from}").queryParam("to", "{to}");
    }
    if (number > 0) {
      address.queryParam("page", number);
    }
    return address.encode().buildAndExpand(text(q), text(from), text(to)).toUriString();
  }

  static String word(Shelf shelf) {
    return shelf.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone) {
    return day == null ? null : day.atStartOfDay(zone).toInstant();
  }

  private static LocalDate next(LocalDate day) {
    return day.plusDays(1);
  }

  private static @Nullable LocalDate day(String field, @Nullable String text) {
    if (isBlank(text)) {
      return null;
    }
    try {
      var day = LocalDate.parse(text(text));
      if (day.getYear() >= 2000 && day.getYear() < 2200) {
        return day;
      }
    } catch (DateTimeException unreadable) {
      // The same answer as for a day that nobody can mean.
    }
    throw Problem.invalid(field, "Needs a day such as 2026-01-31.");
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
