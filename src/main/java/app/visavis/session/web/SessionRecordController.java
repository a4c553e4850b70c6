package app.visavis.session.web;

import app.visavis.account.People;
import app.visavis.account.SignedIn;
import app.visavis.booking.Booking;
import app.visavis.session.SessionJournal;
import app.visavis.session.attendance.Ledgers;
import java.time.Clock;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who was there and what happened, for the host and admins to read. */
@Controller
class SessionRecordController {
  private final RecordAccess access;
  private final Ledgers ledgers;
  private final SessionJournal journal;
  private final People people;
  private final MessageSource texts;
  private final Clock clock;

  SessionRecordController(
      RecordAccess access,
      Ledgers ledgers,
      SessionJournal journal,
      People people,
      MessageSource texts,
      Clock clock) {
    this.access = access;
    this.ledgers = ledgers;
    this.journal = journal;
    this.people = people;
    this.texts = texts;
    this.clock = clock;
  }

  @GetMapping("/bookings/{id}/record")
  String show(@AuthenticationPrincipal SignedIn who, @PathVariable("id") String id, Model model) {
    var booking = access.open(id, who);
    var reader = people.find(who.id()).orElseThrow();
    fill(model, booking, new RecordWords(texts, reader.language().locale(), reader.zone()));
    return "record";
  }

  private void fill(Model model, Booking booking, RecordWords words) {
    var now = clock.instant();
    var sides = List.of(booking.host(), booking.guest());
    var involved = SessionOnRecord.inOrder(sides, people.findAll(sides));
    var session =
        ledgers.of(booking.id()).map(ledger -> SessionOnRecord.of(ledger, involved, now, words));
    model.addAttribute("bookingId", booking.id().toString());
    model.addAttribute("bookingTitle", booking.title());
    model.addAttribute("planned", words.moment(booking.startsAt()));
    model.addAttribute("zoneLabel", words.zone(booking.startsAt()));
    model.addAttribute("told", session.orElse(null));
    model.addAttribute(
        "events",
        journal.of(booking.id()).stream()
            .map(event -> SessionOnRecord.event(event, involved, words))
            .toList());
  }
}
