package app.visavis.session.web;

import app.visavis.account.Person;
import app.visavis.common.PersonId;
import app.visavis.session.SessionEvent;
import app.visavis.session.attendance.Fact;
import app.visavis.session.attendance.Ledger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The record of one session, in words. */
public record SessionOnRecord(
    String started,
    String ended,
    String length,
    String together,
    List<PersonOnRecord> people,
    List<Line> corrections) {

  /** One thing that happened, or was put right. */
  public record Line(String at, String text, String detail, String support) {}

  static SessionOnRecord of(Ledger ledger, List<Person> people, Instant now, RecordWords words) {
    var until = ledger.session().until();
    return new SessionOnRecord(
        words.moment(ledger.session().from()),
        until == null ? "" : words.moment(until),
        words.length(ledger.length(now)),
        words.length(ledger.together(now)),
        people.stream().map(person -> PersonOnRecord.of(person, ledger, now, words)).toList(),
        ledger.corrections().stream().map(fact -> correction(fact, people, words)).toList());
  }

  private static Line correction(Fact fact, List<Person> people, RecordWords words) {
    var key = "record.correction." + fact.source() + "." + fact.sign();
    var name = name(fact.person(), people, words);
    return new Line(
        words.time(fact.noticedAt()), words.text(key, name, words.time(fact.at())), "", "");
  }

  static Line event(SessionEvent event, List<Person> people, RecordWords words) {
    var support = event.support();
    var name = name(event.person(), people, words);
    return new Line(
        words.time(event.at()),
        words.text(key(event), name),
        detail(event, words),
        support == null ? "" : support.value());
  }

  /** The clock ends sessions too. */
  private static String key(SessionEvent event) {
    var byNobody = event.kind() == SessionEvent.Kind.ENDED && event.person() == null;
    return "record.event." + event.kind() + (byNobody ? ".byNobody" : "");
  }

  /** A few details are words of ours; the others are for whoever reads logs. */
  private static String detail(SessionEvent event, RecordWords words) {
    return switch (event.kind()) {
      case DENIED -> words.textOr("record.detail." + event.detail(), event.detail());
      case EXTENDED -> words.moment(Instant.parse(event.detail()));
      default -> event.detail();
    };
  }

  private static String name(@Nullable PersonId person, List<Person> people, RecordWords words) {
    return people.stream()
        .filter(known -> known.id().equals(person))
        .map(Person::name)
        .findFirst()
        .orElseGet(() -> words.text("record.somebody"));
  }

  static List<Person> inOrder(List<PersonId> sides, Map<PersonId, Person> known) {
    return sides.stream().filter(known::containsKey).map(known::get).toList();
  }
}
