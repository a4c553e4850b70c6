package app.visavis.booking.web;

import app.visavis.account.SignedIn;
import app.visavis.booking.Booking;
import app.visavis.booking.BookingLists;
import app.visavis.booking.BookingLists.Mark;
import app.visavis.booking.BookingLists.Page;
import app.visavis.booking.BookingSearch;
import app.visavis.booking.Whose;
import app.visavis.common.BookingId;
import app.visavis.common.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a program asks for in the address. Instants and numbers are text, so that a bad one can be
 * named.
 *
 * @param after where the list before it ended; nobody but {@link #next} writes it
 */
record BookingQuery(
    @Nullable String from,
    @Nullable String to,
    @Nullable List<String> status,
    @Nullable String q,
    @Nullable String limit,
    @Nullable String offset,
    @Nullable String after) {
  /** One more than was asked for: it says that the list goes on. */
  List<Booking> find(BookingLists lists, SignedIn who) {
    var page = new Page(page().limit() + 1, page().offset());
    return mark()
        .map(mark -> lists.after(mark, search(who), page))
        .orElseGet(() -> lists.find(search(who), page));
  }

  List<Booking> cut(List<Booking> found) {
    return found.subList(0, Math.min(found.size(), page().limit()));
  }

  /** The header Link (RFC 8288) to what comes after, when something does. */
  Optional<String> next(List<Booking> found) {
    return found.size() <= page().limit()
        ? Optional.empty()
        : Optional.of("<" + address(cut(found).getLast()) + ">; rel=\"next\"");
  }

  private String address(Booking last) {
    var address = UriComponentsBuilder.fromPath("/api/bookings");
    add(address, "from", from);
    add(address, "to", to);
    add(address, "q", q);
    add(address, "limit", limit);
    if (status != null) {
      address.queryParam("status", status);
    }
    add(address, "after", last.startsAt() + "~" + last.id());
    return address.encode().build().toUriString();
  }

  private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
    if (value != null) {
      address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
    }
  }

  private Page page() {
    return Parameters.page(limit, offset);
  }

  private BookingSearch search(SignedIn who) {
    return BookingSearch.of(Whose.of(who))
        .between(Parameters.instant("from", from), Parameters.instant("to", to))
        .in(Parameters.statuses(status))
        .saying(Parameters.words("q", q));
  }

  private Optional<Mark> mark() {
    if (after == null) {
      return Optional.empty();
    }
    var parts = after.split("~", 2);
    var start = Parameters.instant("after", parts[0]);
    var id = BookingId.parse(parts[parts.length - 1]);
    if (start == null || id.isEmpty()) {
      throw Problem.invalid("after", "Needs the text that the list before it ended with.");
    }
    return Optional.of(new Mark(start, id.get()));
  }
}
