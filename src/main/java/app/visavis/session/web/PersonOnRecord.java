package app.visavis.session.web;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.session.attendance.Ledger;
import app.visavis.session.attendance.Stay;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One person's part of a record, in words.
 *
 * @param bars the stays in thousandths of the session
 */
public record PersonOnRecord(
    String name, Role role, String total, List<StayInWords> stays, List<Bar> bars) {
  private static final int WHOLE = 1000;

  /** A stay that goes on has no end; how it is known that it goes on, or ended, is in words. */
  public record StayInWords(String from, String until, String length, String how) {}

  public record Bar(long start, long length) {}

  static PersonOnRecord of(Person person, Ledger ledger, Instant now, RecordWords words) {
    var stays = ledger.of(person.id());
    return new PersonOnRecord(
        person.name(),
        person.role(),
        words.length(ledger.presence(person.id(), now)),
        stays.stream().map(stay -> inWords(stay, now, words)).toList(),
        stays.stream().map(stay -> bar(stay, ledger, now)).toList());
  }

  private static StayInWords inWords(Stay stay, Instant now, RecordWords words) {
    var until = stay.until();
    return new StayInWords(
        words.time(stay.from()),
        until == null ? words.text("record.now") : words.time(until),
        words.length(Duration.between(stay.from(), stay.endBy(now))),
        how(stay, words));
  }

  private static String how(Stay stay, RecordWords words) {
    var lost = stay.lostSince();
    if (lost != null) {
      return words.text("record.lost", words.time(lost));
    }
    return words.text(stay.endedBy() == null ? "record.here" : "record.ended." + stay.endedBy());
  }

  private static Bar bar(Stay stay, Ledger ledger, Instant now) {
    var whole = Math.max(1, ledger.length(now).toMillis());
    var start = Duration.between(ledger.session().from(), stay.from()).toMillis() * WHOLE / whole;
    var length = Duration.between(stay.from(), stay.endBy(now)).toMillis() * WHOLE / whole;
    return new Bar(start, Math.max(2, length));
  }
}
