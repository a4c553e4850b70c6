package app.visavis.session.attendance;

import app.visavis.common.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The numbers that were given out for one channel. A screen's are its owner's. */
record Seats(List<Seat> all) {
  record Seat(PersonId person, long uid, long screenUid) {
    /** Whoever shares a screen is there, also when the camera's connection breaks. */
    boolean isAmong(Set<Long> uids) {
      return uids.contains(uid) || uids.contains(screenUid);
    }
  }

  Optional<Seat> of(long uid) {
    return all.stream().filter(seat -> seat.uid() == uid || seat.screenUid() == uid).findFirst();
  }

  Stream<Long> strangers(Set<Long> uids) {
    return uids.stream().filter(uid -> of(uid).isEmpty());
  }
}
