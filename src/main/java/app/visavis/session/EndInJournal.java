package app.visavis.session;

import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever or whatever ends a session: the journal says so, together with the end itself. */
@Component
record EndInJournal(SessionJournal journal) {
  @EventListener
  void on(SessionEnded event) {
    var reason = event.reason().name().toLowerCase(Locale.ROOT);
    journal.note(event.booking(), SessionEvent.Kind.ENDED, null, null, reason);
  }
}
