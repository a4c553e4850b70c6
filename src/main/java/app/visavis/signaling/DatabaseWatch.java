package app.visavis.signaling;

import app.visavis.signaling.message.ServerMessage.Service;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Knows whether the database answers. While it does not, no page can come back, as nobody can be
 * asked whether it is signed in: so none is given up. And everybody in a room is told.
 */
@Component
class DatabaseWatch {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);
  private static final int ANSWER_WITHIN_SECONDS = 1;

  private final DataSource database;
  private final Wires wires;
  private final Rooms rooms;
  private final AtomicBoolean asking = new AtomicBoolean();
  private volatile boolean away;

  DatabaseWatch(DataSource database, Wires wires, Rooms rooms) {
    this.database = database;
    this.wires = wires;
    this.rooms = rooms;
  }

  boolean isAway() {
    return away;
  }

  /** The question may take longer than a beat; that it is still open is an answer, too. */
  @Scheduled(fixedRate = 1, timeUnit = TimeUnit.SECONDS)
  void beat() {
    if (asking.compareAndSet(false, true)) {
      ask();
    } else {
      become(true);
    }
    if (away) {
      rooms.excuseAll();
    }
  }

  private void ask() {
    try (var connection = database.getConnection()) {
      become(!connection.isValid(ANSWER_WITHIN_SECONDS));
    } catch (SQLException unreachable) {
      become(true);
    } finally {
      asking.set(false);
    }
  }

  private synchronized void become(boolean away) {
    if (this.away != away) {
      this.away = away;
      LOG.warn(away ? "The database does not answer" : "The database answers again");
      rooms.excuseAll();
      wires.all().forEach(wire -> wires.send(wire.sender().line(), new Service(away)));
    }
  }
}
