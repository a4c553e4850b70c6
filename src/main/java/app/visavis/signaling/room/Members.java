package app.visavis.signaling.room;

import app.visavis.common.PersonId;
import app.visavis.signaling.message.PeerId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The seated pages: by their key, one for each person and never two. */
final class Members {
  private final Map<PersonId, Page> pages = new LinkedHashMap<>();

  void put(Page page) {
    pages.put(page.person(), page);
  }

  void remove(Page page) {
    pages.remove(page.person());
  }

  @Nullable Page of(PersonId person) {
    return pages.get(person);
  }

  @Nullable Page on(Line line) {
    return first(page -> line.equals(page.line()));
  }

  @Nullable Page named(PeerId id) {
    return first(page -> page.id().equals(id));
  }

  @Nullable Page host() {
    return first(Page::isHost);
  }

  @Nullable Page sharing() {
    return first(Page::sharesScreen);
  }

  Collection<Page> all() {
    return List.copyOf(pages.values());
  }

  Stream<Page> others(Page page) {
    return all().stream().filter(other -> !other.person().equals(page.person()));
  }

  List<Page> lostBy(Instant now) {
    return all().stream()
        .filter(page -> page.lostAt() != null && !now.isBefore(page.lostAt()))
        .toList();
  }

  Optional<Instant> nextLoss() {
    return pages.values().stream()
        .map(Page::lostAt)
        .filter(Objects::nonNull)
        .min(Instant::compareTo);
  }

  private @Nullable Page first(Predicate<Page> wanted) {
    // Asked for every message; there are two pages at most, and a stream would cost more than they
    // do.
    for (var page : pages.values()) {
      if (wanted.test(page)) {
        return page;
      }
    }
    return null;
  }
}
