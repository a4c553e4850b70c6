package app.visavis.media.agora.notice;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Counts what becomes of Agora's notifications: visavis.agora.notices, by outcome. */
@Component
class NoticeCounts {
  private final MeterRegistry meters;

  NoticeCounts(MeterRegistry meters) {
    this.meters = meters;
  }

  enum What {
    NOT_SIGNED,
    NOT_UNDERSTOOD,
    REPEATED,
    /** About people in a channel. */
    APPLIED,
    STRANGER,
    /** Of another project, of an earlier database, or the console's test. */
    UNKNOWN_CHANNEL,
    /** Follows from what happens to people. */
    CHANNEL,
    /** Gone for a moment on the network's account, and back right away. */
    RECONNECT,
    /** A machine that records. */
    RECORDER,
    /** Of another product, or of a kind that is not known here. */
    UNKNOWN_EVENT,
    FAILED
  }

  void count(What what) {
    var name = what.name().toLowerCase(Locale.ROOT).replace('_', '-');
    meters.counter("visavis.agora.notices", "outcome", name).increment();
  }
}
