package app.visavis.chat;

import app.visavis.chat.file.FileShelf;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Files that no message speaks of: a crash came between, or the message was refused. */
@Component
class Orphans {
  private static final Logger LOG = LoggerFactory.getLogger(Orphans.class);

  /** No upload takes so long; one that does has its file taken away and fails. */
  static final Duration OLD_ENOUGH = Duration.ofDays(1);

  private final FileShelf shelf;
  private final MessageRows rows;
  private final Clock clock;

  Orphans(FileShelf shelf, MessageRows rows, Clock clock) {
    this.shelf = shelf;
    this.rows = rows;
    this.clock = clock;
  }

  @Scheduled(
      initialDelayString = "${visavis.chat.sweep:1h}",
      fixedRateString = "${visavis.chat.sweep:1h}")
  void sweep() {
    var orphans =
        shelf.before(clock.instant().minus(OLD_ENOUGH)).stream()
            .filter(file -> FileShelf.idOf(file).filter(rows::speaksOf).isEmpty())
            .toList();
    orphans.forEach(shelf::discard);
    if (!orphans.isEmpty()) {
      LOG.info("{} files that no message speaks of were taken away", orphans.size());
    }
  }
}
