package app.visavis.signaling;

import app.visavis.signaling.message.CloseCode;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Notices what nobody reports: half-open sockets, pages that do not come back, time running out.
 */
@Component
class Heartbeat {
  private final Wires wires;
  private final Rooms rooms;
  private final Records records;
  private final DatabaseWatch database;
  private final Clock clock;

  Heartbeat(Wires wires, Rooms rooms, Records records, DatabaseWatch database, Clock clock) {
    this.wires = wires;
    this.rooms = rooms;
    this.records = records;
    this.database = database;
    this.clock = clock;
  }

  @Scheduled(fixedRate = 1, timeUnit = TimeUnit.SECONDS)
  void beat() {
    var now = clock.instant();
    wires.all().forEach(wire -> examine(wire, now));
    rooms.pass(now, !database.isAway());
    records.tryAgain();
  }

  private void examine(Wire wire, Instant now) {
    switch (wire.pulse().at(now)) {
      case WELL -> {}
      case QUIET -> {
        wire.pulse().asked(now);
        wire.ping();
      }
      case MUTE -> wire.close(CloseCode.NOT_UNDERSTOOD);
      case GONE -> {
        // At once: closing a socket whose other end is gone can take as long again.
        rooms.drop(wire.sender(), wire.pulse().lastSign());
        wire.close(CloseCode.GONE);
      }
    }
  }
}
