package app.visavis.notification;

import app.visavis.common.PersonId;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which reminders people want: all, until they say otherwise. */
@Repository
public class ReminderChoices {
  private final JdbcClient jdbc;

  ReminderChoices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Set<Reminder> of(PersonId person) {
    var wanted = EnumSet.allOf(Reminder.class);
    jdbc.sql("select reminder from reminder_choice where person_id = :person and not wanted")
        .param("person", person.value())
        .query(String.class)
        .list()
        .forEach(reminder -> wanted.remove(Reminder.valueOf(reminder)));
    return wanted;
  }

  /** Counts for reminders that are planned already, too: they are looked at when they are due. */
  @Transactional
  public void choose(PersonId person, Set<Reminder> wanted) {
    for (var reminder : Reminder.values()) {
      jdbc.sql(
              """
              insert into reminder_choice (person_id, reminder, wanted)
              values (:person, :reminder, :wanted)
              on conflict (person_id, reminder) do update set wanted = excluded.wanted
              """)
          .param("person", person.value())
          .param("reminder", reminder.name())
          .param("wanted", wanted.contains(reminder))
          .update();
    }
  }
}
