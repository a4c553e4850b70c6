package app.visavis.media.agora.rest;

import app.visavis.media.ChannelGuard;
import app.visavis.media.ChannelName;
import app.visavis.media.Uid;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Only writes down what is wanted, together with the transaction in which it was decided. */
record QueuedGuard(KickRows rows, Clock clock) implements ChannelGuard {
  @Override
  public void putOut(ChannelName channel, Uid uid, Instant until) {
    rows.putOut(channel, uid, until, now());
  }

  @Override
  public void letBack(ChannelName channel, Uid uid) {
    rows.letBack(channel, uid, now());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
