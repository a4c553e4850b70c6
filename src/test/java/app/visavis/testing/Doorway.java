package app.visavis.testing;

import app.visavis.account.Person;
import app.visavis.common.BookingId;
import app.visavis.session.HostControls;
import app.visavis.session.VideoSessions;
import java.time.Duration;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings the guest of an appointment to wherever one may stand with its door. */
public final class Doorway {
  /** Of an hour of fifty minutes; and before anybody's sign-in runs out. */
  private static final Duration AFTER_THE_DOOR_CLOSED = Duration.ofMinutes(50 + 31);

  private final VideoSessions sessions;
  private final HostControls controls;
  private final MovableClock clock;
  private final JdbcClient database;
  private final BookingId booking;
  private final Person host;
  private final Person guest;

  /** The host is inside. */
  public Doorway(BeanFactory beans, BookingId booking, Person host, Person guest) {
    this.sessions = beans.getBean(VideoSessions.class);
    this.controls = beans.getBean(HostControls.class);
    this.clock = beans.getBean(MovableClock.class);
    this.database = beans.getBean(JdbcClient.class);
    this.booking = booking;
    this.host = host;
    this.guest = guest;
    sessions.seat(booking, host.id());
  }

  public void bring(Standing standing) {
    switch (standing) {
      case WAITING, STRANGER, ADMIN, NOBODY -> {}
      case ADMITTED -> comeIn();
      case REMOVED -> sendOut();
      case REMOVED_AND_OVER -> {
        sendOut();
        clock.advance(AFTER_THE_DOOR_CLOSED);
      }
      case ENDED -> {
        comeIn();
        sessions.end(booking, host.id());
      }
      case OVER -> {
        comeIn();
        clock.advance(AFTER_THE_DOOR_CLOSED);
      }
      case OVER_AND_NEVER_INSIDE -> {
        controls.letIn(booking, host.id(), guest.id());
        clock.advance(AFTER_THE_DOOR_CLOSED);
      }
      case CANCELLED -> {
        comeIn();
        write("update booking set status = 'CANCELLED' where id = ?", booking.value());
      }
      case LOCKED_OUT ->
          write(
              "insert into room_lock (booking_id, locked_by, locked_at) values (?, ?, 'epoch')",
              booking.value(),
              host.id().value());
    }
  }

  private void comeIn() {
    controls.letIn(booking, host.id(), guest.id());
    sessions.seat(booking, guest.id());
  }

  private void sendOut() {
    comeIn();
    controls.sendOut(booking, host.id(), guest.id());
  }

  private void write(String sql, Object... parameters) {
    database.sql(sql).params(parameters).update();
  }
}
