package app.visavis.session.web;

import app.visavis.account.SignedIn;
import app.visavis.common.PersonId;
import app.visavis.common.SupportCode;
import app.visavis.session.SessionEvent;
import app.visavis.session.SessionJournal;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A session's journal for programs. */
@RestController
class EventController {
  private final RecordAccess access;
  private final SessionJournal journal;

  EventController(RecordAccess access, SessionJournal journal) {
    this.access = access;
    this.journal = journal;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record EventAnswer(
      SessionEvent.Kind kind,
      @Nullable UUID person,
      Instant at,
      @Nullable String support,
      String detail) {
    static EventAnswer of(SessionEvent event) {
      PersonId person = event.person();
      SupportCode support = event.support();
      return new EventAnswer(
          event.kind(),
          person == null ? null : person.value(),
          event.at(),
          support == null ? null : support.value(),
          event.detail());
    }
  }

  @GetMapping("/api/bookings/{id}/events")
  List<EventAnswer> events(@AuthenticationPrincipal SignedIn who, @PathVariable("id") String id) {
    var booking = access.open(id, who);
    return journal.of(booking.id()).stream().map(EventAnswer::of).toList();
  }
}
