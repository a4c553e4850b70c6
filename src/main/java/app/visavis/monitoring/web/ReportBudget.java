package app.visavis.monitoring.web;

import java.time.Duration;
import java.time.Instant;

/** So many reports a minute, whoever sends them: a broken release must not drown the log. */
final class ReportBudget {
  private static final int REPORTS = 60;
  private static final Duration WINDOW = Duration.ofMinutes(1);

  private Instant opened = Instant.EPOCH;
  private int taken;

  synchronized boolean allows(Instant now) {
    if (!now.isBefore(opened.plus(WINDOW)) || now.isBefore(opened)) {
      opened = now;
      taken = 0;
    }
    taken++;
    return taken <= REPORTS;
  }
}
