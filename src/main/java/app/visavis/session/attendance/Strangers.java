package app.visavis.session.attendance;

import app.visavis.common.SupportCode;
import app.visavis.session.SessionEvent;
import app.visavis.session.SessionJournal;
import app.visavis.session.StrangerSeen;
import app.visavis.session.attendance.ChannelRows.Channel;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Raises the alarm about somebody whom nobody let in: in the log, the journal and the room. */
@Component
class Strangers {
  private static final Logger LOG = LoggerFactory.getLogger(Strangers.class);

  private final ChannelRows rows;
  private final SessionJournal journal;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Strangers(
      ChannelRows rows, SessionJournal journal, ApplicationEventPublisher events, Clock clock) {
    this.rows = rows;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
  }

  /** Once for each uid, within the transaction around it. */
  void report(Channel channel, long uid) {
    if (!rows.addStranger(channel, uid, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
      return;
    }
    var support = SupportCode.random();
    LOG.error(
        "{} Uid {} is in the channel of booking {} and was never given out",
        support,
        uid,
        channel.booking());
    journal.note(channel.booking(), SessionEvent.Kind.STRANGER, null, support, "uid " + uid);
    events.publishEvent(new StrangerSeen(channel.booking(), support));
  }
}
