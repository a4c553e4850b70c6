package app.visavis.session;

import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import app.visavis.media.Uid;
import app.visavis.session.Admission.Admitted;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * From the door into a session that has begun. Only the first one to come writes; who comes again
 * costs one query and no transaction.
 */
@Component
class Entrance {
  private final Visits visits;
  private final Beginnings beginnings;
  private final Clock clock;

  Entrance(Visits visits, Beginnings beginnings, Clock clock) {
    this.visits = visits;
    this.beginnings = beginnings;
    this.clock = clock;
  }

  sealed interface Place {}

  /**
   * @param uid of the person's seat, when it has one
   */
  record Inside(Admitted admitted, VideoSession session, @Nullable Uid uid) implements Place {}

  record Outside(Admission admission) implements Place {}

  Place enter(BookingId booking, PersonId person) {
    return visits
        .find(booking, person)
        .map(this::enter)
        .orElseGet(() -> new Outside(new Admission.NotYours()));
  }

  private Place enter(Visit visit) {
    return switch (visit.admission(clock.instant())) {
      case Admitted admitted ->
          Optional.ofNullable(visit.session())
              .or(() -> beginnings.begin(visit.booking().id()))
              .<Place>map(session -> new Inside(admitted, session, visit.uid()))
              .orElseGet(() -> outsideNow(visit));
      case Admission refusal -> new Outside(refusal);
    };
  }

  /** Cancelled between the question and the start: the door now says so. */
  private Place outsideNow(Visit before) {
    return visits
        .find(before.booking().id(), before.person())
        .map(visit -> new Outside(visit.admission(clock.instant())))
        .orElseGet(() -> new Outside(new Admission.NotYours()));
  }
}
