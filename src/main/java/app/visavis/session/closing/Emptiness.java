package app.visavis.session.closing;

import app.visavis.session.attendance.Ledger;
import app.visavis.session.attendance.Stay;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Since when nobody is in a session, by the record. */
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

  private static Instant later(Instant since, Stay stay) {
    var until = stay.until();
    return until != null && until.isAfter(since) ? until : since;
  }
}
