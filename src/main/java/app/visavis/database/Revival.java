package app.visavis.database;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Nobody but us would start our own database again. */
@Component
class Revival {
  private static final Logger LOG = LoggerFactory.getLogger(Revival.class);

  private final Database database;
  private final AtomicBoolean busy = new AtomicBoolean();

  Revival(Database database) {
    this.database = database;
  }

  @Scheduled(fixedRate = 1, timeUnit = TimeUnit.SECONDS)
  void look() {
    if (database instanceof Database.Embedded(var server) && busy.compareAndSet(false, true)) {
      try {
        server.revive();
      } catch (IOException | IllegalStateException notYet) {
        LOG.warn("PostgreSQL did not start again, which is tried on: {}", notYet.toString());
      } finally {
        busy.set(false);
      }
    }
  }
}
