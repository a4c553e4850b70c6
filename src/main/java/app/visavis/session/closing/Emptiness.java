package app.visavis.session.closing;

import app.visavis.session.attendance.Ledger;
import app.visavis.session.attendance.Stay;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Since when nobody is in a session, and until when somebody was, by the record. */
final class Emptiness {
  private Emptiness() {}

  /** Null while somebody is there, also with a socket that dropped a moment ago. */
  static @Nullable Instant since(Ledger ledger) {
    var since = ledger.session().from();
    for (var stays : ledger.stays().values()) {
      for (var stay : stays) {
        if (stay.until() == null) {
          return null;
        }
        since = later(since, stay);
      }
    }
    return since;
  }

  /** When somebody was in it last: now, while somebody is. */
  static Instant lastSeen(Ledger ledger, Instant now) {
    return ledger.stays().values().stream()
        .flatMap(List::stream)
        .map(stay -> stay.endBy(now))
        .reduce(ledger.session().from(), (one, other) -> one.isAfter(other) ? one : other);
  }

  private static Instant later(Instant since, Stay stay) {
    var until = stay.until();
    return until != null && until.isAfter(since) ? until : since;
  }
}
