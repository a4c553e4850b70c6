package app.visavis.notification;

import app.visavis.account.People;
import app.visavis.account.Person;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** All mails, for the administrator. */
@Service
public class MailOverview {
  private final OverviewRows rows;
  private final MailWriter writer;
  private final People people;
  private final Clock clock;

  MailOverview(OverviewRows rows, MailWriter writer, People people, Clock clock) {
    this.rows = rows;
    this.writer = writer;
    this.people = people;
    this.clock = clock;
  }

  /**
   * @param at when it was done with; before that, when it is tried next
   * @param trouble blank when there was none
   */
  public record Line(
      long id,
      String reader,
      MailKind kind,
      String title,
      MailState state,
      int attempts,
      Instant at,
      String trouble) {}

  /** As it is sent, or would be now. */
  public record Preview(Line line, String email, String subject, String text) {}

  /** The latest first. */
  public List<Line> find(@Nullable MailState state, int limit, int offset) {
    var found = rows.find(state, limit, offset);
    var readers = people.findAll(found.stream().map(row -> row.mail().facts().reader()).toList());
    return found.stream()
        .map(row -> line(row, Optional.ofNullable(readers.get(row.mail().facts().reader()))))
        .toList();
  }

  public Map<MailState, Long> counts() {
    return rows.counts();
  }

  public Optional<Preview> preview(long id) {
    return rows.find(id)
        .map(row -> {
          var mail = writer.write(row.mail(), clock.instant());
          var reader = people.find(row.mail().facts().reader());
          return new Preview(line(row, reader), mail.email(), mail.subject(), mail.text());
        });
  }

  /** False when it was not given up, so that there is nothing to do. */
  public boolean retry(long id) {
    return rows.retry(id, clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  private static Line line(OverviewRows.Row row, Optional<Person> reader) {
    var facts = row.mail().facts();
    return new Line(
        row.mail().id(),
        reader.map(Person::name).orElse(""),
        facts.kind(),
        facts.title(),
        row.state(),
        row.attempts(),
        row.at(),
        row.trouble());
  }
}
