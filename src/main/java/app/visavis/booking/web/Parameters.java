package app.visavis.booking.web;

import app.visavis.booking.BookingLists.Page;
import app.visavis.booking.BookingStatus;
import app.visavis.common.BookingId;
import app.visavis.common.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what callers send as text, or says which field cannot be read. */
final class Parameters {
  private static final int LONGEST_INSTANT = 40;
  private static final int LONGEST_WORDS = 100;
  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");
  private static final int USUAL_LIMIT = 100;
  private static final int HIGHEST_LIMIT = 200;
  private static final int HIGHEST_OFFSET = 10_000;

  private Parameters() {}

  /** RFC 3339, with its zone: without one it would mean another moment to everybody. */
  static @Nullable Instant instant(String field, @Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      var instant = Instant.parse(text);
      if (text.length() <= LONGEST_INSTANT && instant.isAfter(FIRST) && instant.isBefore(LAST)) {
        return instant;
      }
    } catch (DateTimeException unreadable) {
      // The same answer as for a time that nobody can mean.
    }
    throw Problem.invalid(field, "Needs a time such as 2026-01-31T09:30:00Z.");
  }

  static Set<BookingStatus> statuses(@Nullable List<String> texts) {
    return texts == null
        ? Set.of()
        : texts.stream().map(Parameters::status).collect(Collectors.toUnmodifiableSet());
  }

  private static BookingStatus status(String text) {
    return Arrays.stream(BookingStatus.values())
        .filter(status -> status.name().equals(text))
        .findAny()
        .orElseThrow(() -> Problem.invalid("status", "There is no such status."));
  }

  /** Words to look for; no more than anybody types. */
  static String words(String field, @Nullable String text) {
    var words = text == null ? "" : text.strip();
    if (words.length() > LONGEST_WORDS || words.indexOf('\0') >= 0) {
      throw Problem.invalid(field, "Needs at most " + LONGEST_WORDS + " characters.");
    }
    return words;
  }

  static Page page(@Nullable String limit, @Nullable String offset) {
    return new Page(
        limit == null ? USUAL_LIMIT : number("limit", limit, 1, HIGHEST_LIMIT),
        offset == null ? 0 : number("offset", offset, 0, HIGHEST_OFFSET));
  }

  /** The n-th page of that size, the first one when nothing is said. */
  static Page page(@Nullable String number, int size) {
    return new Page(
        size, number == null ? 0 : size * number("page", number, 0, HIGHEST_OFFSET / size));
  }

  /** ISO, such as 2026-01-31. */
  static @Nullable LocalDate date(String field, @Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      var date = LocalDate.parse(text);
      var start = date.atStartOfDay(ZoneOffset.UTC).toInstant();
      if (start.isAfter(FIRST) && start.isBefore(LAST)) {
        return date;
      }
    } catch (DateTimeException unreadable) {
      // The same answer as for a date that nobody can mean.
    }
    throw Problem.invalid(field, "Needs a date such as 2026-01-31.");
  }

  static ZoneId zone(String field, String text) {
    if (!ZoneId.getAvailableZoneIds().contains(text)) {
      throw Problem.invalid(field, "Needs a name like Europe/Berlin.");
    }
    return ZoneId.of(text);
  }

  /** Of a series: whether the later ones are meant too. */
  static boolean isFollowing(@Nullable String scope) {
    return switch (scope) {
      case "following" -> true;
      case "this" -> false;
      case null -> false;
      default -> throw Problem.invalid("scope", "Needs \"this\" or \"following\".");
    };
  }

  static BookingId bookingId(String text) {
    return BookingId.parse(text).orElseThrow(Problem::notFound);
  }

  static int number(String field, String text, int lowest, int highest) {
    try {
      var number = Integer.parseInt(text);
      if (number >= lowest && number <= highest) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // The same answer as for a number out of bounds.
    }
    throw Problem.invalid(field, "Needs a number from " + lowest + " to " + highest + ".");
  }
}
