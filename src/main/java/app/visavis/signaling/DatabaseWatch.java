package app.visavis.signaling;

import app.visavis.signaling.message.ServerMessage.Service;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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
  private static final int PATIENCE_MILLISECONDS = 500;

  private final DataSource database;
  private final Wires wires;
  private final Rooms rooms;
  private final Semaphore question = new Semaphore(1);
  private volatile boolean away;

  DatabaseWatch(DataSource database, Wires wires, Rooms rooms) {
    this.database = database;
    this.wires = wires;
    this.rooms = rooms;
  }

  boolean isAway() {
    return away;
  }

  /**
   * A question that is still open half a beat after the next one is an answer, too. No sooner:
   * after a moment in which nothing ran here, all the beats that were missed come at once.
   */
  @Scheduled(fixedRate = 1, timeUnit = TimeUnit.SECONDS)
  void beat() throws InterruptedException {
    if (question.tryAcquire(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS)) {
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
      question.release();
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
