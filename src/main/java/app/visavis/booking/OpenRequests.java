package app.visavis.booking;

import static app.visavis.common.Timestamps.utc;

import app.visavis.common.PersonId;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What guests have asked for and nobody has answered yet. Each request is a mail to a host, so that
 * one guest could otherwise bury all of them.
 */
@Repository
class OpenRequests {
  static final int MOST = 30;

  private final JdbcClient jdbc;
  private final Clock clock;

  OpenRequests(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Asked in the guest's turn, so that two at once are counted one after the other. */
  boolean areTooMany(PersonId guest) {
    return jdbc.sql(
                """
                select count(*) from booking
                 where guest_id = :guest and status = 'PENDING' and proposed_by = 'GUEST'
                   and ends_at > :now
                """)
            .param("guest", guest.value())
            .param("now", utc(clock.instant()))
            .query(Integer.class)
            .single()
        >= MOST;
  }
}
