package app.visavis.notes.web;

import app.visavis.account.People;
import app.visavis.account.SignedIn;
import app.visavis.notes.Note;
import app.visavis.notes.SharedNote;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Notes with their times as the reader's clock shows them. */
@Component
class NoteMoments {
  private final People people;
  private final MessageSource texts;

  NoteMoments(People people, MessageSource texts) {
    this.people = people;
    this.texts = texts;
  }

  record Told(String text, long version, String time) {}

  Told of(SharedNote note, SignedIn reader) {
    return new Told(note.text().value(), note.version(), times(reader).format(note.sharedAt()));
  }

  List<Told> of(List<Note> notes, SignedIn reader) {
    var times = times(reader);
    return notes.stream()
        .map(note -> new Told(note.text().value(), note.version(), times.format(note.savedAt())))
        .toList();
  }

  private DateTimeFormatter times(SignedIn who) {
    var reader = people.find(who.id()).orElseThrow();
    var language = reader.language().locale();
    var pattern = texts.getMessage("notes.time.pattern", null, language);
    return DateTimeFormatter.ofPattern(pattern, language).withZone(reader.zone());
  }
}
