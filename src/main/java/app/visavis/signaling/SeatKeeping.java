package app.visavis.signaling;

import app.visavis.common.BookingId;
import app.visavis.common.OneAtATime;
import app.visavis.session.Attendance;
import app.visavis.session.Attendance.Kept;
import app.visavis.signaling.room.Occupant;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets the record know that this server lives, and whose seats it keeps. */
@Component
class SeatKeeping {
  private static final Logger LOG = LoggerFactory.getLogger(SeatKeeping.class);

  private final Rooms rooms;
  private final Wires wires;
  private final Attendance attendance;
  private final OneAtATime rounds = new OneAtATime();

  SeatKeeping(Rooms rooms, Wires wires, Attendance attendance) {
    this.rooms = rooms;
    this.wires = wires;
    this.attendance = attendance;
  }

  @Scheduled(fixedRateString = "${visavis.attendance.keep:10s}")
  void keep() {
    rounds.run(() -> {
      try {
        attendance.keep(rooms.desks().flatMap(this::kept).toList());
      } catch (RuntimeException away) {
        LOG.warn("Who is there could not be written down: {}", away.toString());
      }
    });
  }

  private Stream<Kept> kept(Desk desk) {
    return desk.occupants().stream().map(seat -> kept(desk.booking(), seat));
  }

  private Kept kept(BookingId booking, Occupant seat) {
    var line = seat.line();
    return new Kept(booking, seat.person(), line == null ? null : wires.lastSign(line));
  }
}
