package app.visavis.signaling;

import java.time.Instant;

/** Whether anybody is still at the other end of a socket. */
final class Pulse {
  enum Diagnosis {
    WELL,
    /** Time to ask for a sign. */
    QUIET,
    /** Connected and never said hello. */
    MUTE,
    GONE
  }

  private final Limits limits;
  private final Instant openedAt;
  private volatile Instant lastSign;
  private volatile Instant lastAsked;
  private volatile boolean greeted;

  Pulse(Limits limits, Instant now) {
    this.limits = limits;
    this.openedAt = now;
    this.lastSign = now;
    this.lastAsked = now;
  }

  void sign(Instant now) {
    lastSign = now;
  }

  Instant lastSign() {
    return lastSign;
  }

  void hello() {
    greeted = true;
  }

  void asked(Instant now) {
    lastAsked = now;
  }

  Diagnosis at(Instant now) {
    if (!greeted && !now.isBefore(openedAt.plus(limits.toHello()))) {
      return Diagnosis.MUTE;
    }
    if (!now.isBefore(lastSign.plus(limits.silence()))) {
      return Diagnosis.GONE;
    }
    return now.isBefore(lastAsked.plus(limits.pingEvery())) ? Diagnosis.WELL : Diagnosis.QUIET;
  }
}
