package app.visavis.booking;

import static app.visavis.common.Timestamps.utc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A search in SQL: only what counts in it, so that each statement is planned for what it asks. */
final class SearchConditions {
  private static final String WORDS =
      """
      (title ilike :words or exists (
        select from person
        where person.id in (booking.host_id, booking.guest_id) and name ilike :words
          and (cast(:person as uuid) is null or person.id <> :person)))
      """;

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, @Nullable Object> parameters = new HashMap<>();

  SearchConditions(BookingSearch search) {
    var person = search.whose().person();
    parameters.put("person", person == null ? null : person.value());
    conditions.add(search.whose().condition());
    if (search.from() != null) {
      // The second half is for the index: no booking is longer than that.
      and("ends_at > :from and starts_at > :from - interval '12 hours'");
      parameters.put("from", utc(search.from()));
    }
    if (search.to() != null) {
      and("starts_at < :to").put("to", utc(search.to()));
    }
    if (!search.statuses().isEmpty()) {
      and("status in (:statuses)")
          .put("statuses", search.statuses().stream().map(Enum::name).toList());
    }
    if (search.with() != null) {
      and("(host_id = :with or guest_id = :with)").put("with", search.with().value());
    }
    if (!search.words().isEmpty()) {
      and(WORDS).put("words", "%" + search.words().replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }
  }

  /** Returns where the condition's parameters go. */
  Map<String, @Nullable Object> and(String condition) {
    conditions.add(condition);
    return parameters;
  }

  String where() {
    return "where " + String.join(" and ", conditions) + " ";
  }

  Map<String, @Nullable Object> parameters() {
    return parameters;
  }
}
