package app.visavis.session;

import app.visavis.common.PersonId;

/**
 * What one person may do with what belongs to an appointment and outlives the call, such as its
 * chat. It follows from the door's answer: whoever may be in the room may add; whoever was in it
 * may look at it when the door has closed for everybody.
 */
public sealed interface Belongings {
  record Open() implements Belongings {}

  record ReadOnly(Admission because) implements Belongings {}

  record Closed(Admission because) implements Belongings {}

  static Belongings of(Entry entry, PersonId person) {
    return switch (entry.admission()) {
      case Admission.Admitted _ -> new Open();
      case Admission.TooEarly _, Admission.Over _, Admission.NotOpen _ -> afterwards(entry, person);
      case Admission.Waiting _, Admission.Removed _, Admission.Locked _, Admission.NotYours _ ->
          new Closed(entry.admission());
    };
  }

  /** Who was never let in has no part in it, and who was sent out has none any more. */
  private static Belongings afterwards(Entry entry, PersonId person) {
    var booking = entry.booking();
    var door = entry.door();
    var isHost = booking != null && booking.isHost(person);
    var wasInside = door.seated().contains(person) && !door.sentOut().contains(person);
    return isHost || wasInside ? new ReadOnly(entry.admission()) : new Closed(entry.admission());
  }
}
