package app.visavis.media.agora.notice;

import app.visavis.common.DatabaseAway;
import app.visavis.common.OneAtATime;
import app.visavis.common.SupportCode;
import app.visavis.media.ChannelListener;
import app.visavis.media.ChannelName;
import app.visavis.media.ChannelNews;
import app.visavis.media.agora.notice.NoticeCounts.What;
import app.visavis.media.agora.notice.NoticeRows.Waiting;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Makes something of the notifications that were taken in, one transaction for each. */
@Component
class NoticeDesk {
  private static final Logger LOG = LoggerFactory.getLogger(NoticeDesk.class);
  private static final String PAUSE = "${visavis.agora.notices.pause:500ms}";

  private final NoticeRows rows;
  private final NoticeCounts counts;
  private final ChannelListener listener;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final Clock clock;
  private final OneAtATime rounds = new OneAtATime();

  NoticeDesk(
      NoticeRows rows,
      NoticeCounts counts,
      ChannelListener listener,
      TransactionTemplate transaction,
      JsonMapper json,
      Clock clock) {
    this.rows = rows;
    this.counts = counts;
    this.listener = listener;
    this.transaction = transaction;
    this.json = json;
    this.clock = clock;
  }

  private sealed interface Result {
    record Nothing() implements Result {}

    record Handled() implements Result {}

    record Failed(long id, RuntimeException cause) implements Result {}
  }

  @Scheduled(fixedRateString = PAUSE)
  void handleAll() {
    rounds.run(this::work);
  }

  private void work() {
    while (goesOn(handleNext()) && !Thread.currentThread().isInterrupted()) {
      // One after the other.
    }
  }

  private boolean goesOn(Result result) {
    return switch (result) {
      case Result.Nothing _ -> false;
      case Result.Handled _ -> true;
      case Result.Failed failed -> !DatabaseAway.is(failed.cause()) && giveUp(failed);
    };
  }

  private Result handleNext() {
    return Objects.requireNonNull(
        transaction.execute(status ->
            rows.next().map(next -> handle(next, status)).orElseGet(Result.Nothing::new)));
  }

  private Result handle(Waiting next, TransactionStatus status) {
    try {
      counts.count(apply(Notice.read(json.readTree(next.body()))));
      rows.handled(next.id(), now());
      return new Result.Handled();
    } catch (RuntimeException cause) {
      status.setRollbackOnly();
      return new Result.Failed(next.id(), cause);
    }
  }

  private What apply(Notice notice) {
    return switch (notice) {
      case Notice.OfPerson person -> tell(person);
      case Notice.OfChannel _ -> What.CHANNEL;
      case Notice.Reconnect _ -> What.RECONNECT;
      case Notice.OfRecorder _ -> What.RECORDER;
      case Notice.Unknown _ -> What.UNKNOWN_EVENT;
    };
  }

  private What tell(Notice.OfPerson who) {
    if (!ChannelName.isOne(who.channel())) {
      return What.UNKNOWN_CHANNEL;
    }
    var news =
        new ChannelNews(
            new ChannelName(who.channel()), who.uid(), who.change(), who.at(), who.sequence());
    return switch (listener.hear(news)) {
      case NOTED -> What.APPLIED;
      case STRANGER -> What.STRANGER;
      case UNKNOWN_CHANNEL -> What.UNKNOWN_CHANNEL;
    };
  }

  /** One that breaks must not hold up those behind it. */
  private boolean giveUp(Result.Failed failed) {
    var support = SupportCode.random();
    LOG.error("{} Nothing could be made of notice {}", support, failed.id(), failed.cause());
    counts.count(What.FAILED);
    rows.failed(failed.id(), support, now());
    return true;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
