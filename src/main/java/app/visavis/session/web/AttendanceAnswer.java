package app.visavis.session.web;

import app.visavis.account.Person;
import app.visavis.session.attendance.Fact;
import app.visavis.session.attendance.Ledger;
import app.visavis.session.attendance.Source;
import app.visavis.session.attendance.Stay;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who was there, for programs. A session that was never begun has no start and no stays. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AttendanceAnswer(
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    long durationSeconds,
    long togetherSeconds,
    List<Participant> people,
    List<Correction> corrections,
    Instant serverTime) {

  record Participant(UUID id, String name, long presentSeconds, List<StayAnswer> stays) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record StayAnswer(
      Instant from,
      @Nullable Instant until,
      @Nullable Instant lostSince,
      Source beganBy,
      @Nullable Source endedBy) {
    static StayAnswer of(Stay stay) {
      return new StayAnswer(
          stay.from(), stay.until(), stay.lostSince(), stay.beganBy(), stay.endedBy());
    }
  }

  /** The reason is the source: why it was believed otherwise before is the same each time. */
  record Correction(UUID person, Source source, Instant at, Instant noticedAt) {
    static Correction of(Fact fact) {
      return new Correction(fact.person().value(), fact.source(), fact.at(), fact.noticedAt());
    }
  }

  static AttendanceAnswer of(@Nullable Ledger ledger, List<Person> people, Instant now) {
    if (ledger == null) {
      var nobody =
          people.stream()
              .map(p -> new Participant(p.id().value(), p.name(), 0, List.of()))
              .toList();
      return new AttendanceAnswer(null, null, 0, 0, nobody, List.of(), now);
    }
    return new AttendanceAnswer(
        ledger.session().from(),
        ledger.session().until(),
        ledger.length(now).toSeconds(),
        ledger.together(now).toSeconds(),
        people.stream().map(person -> participant(ledger, person, now)).toList(),
        ledger.corrections().stream().map(Correction::of).toList(),
        now);
  }

  private static Participant participant(Ledger ledger, Person person, Instant now) {
    return new Participant(
        person.id().value(),
        person.name(),
        ledger.presence(person.id(), now).toSeconds(),
        ledger.of(person.id()).stream().map(StayAnswer::of).toList());
  }
}
