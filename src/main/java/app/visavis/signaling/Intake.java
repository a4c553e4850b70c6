package app.visavis.signaling;

import app.visavis.signaling.message.CloseCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Puts the fragments of one socket together and keeps count. The servlet container delivers them
 * one at a time; it must not gather them itself, because then every idle socket holds a buffer for
 * the largest message.
 */
final class Intake {
  private final Limits limits;
  private StringBuilder gathered = new StringBuilder();
  private Instant windowOpened = Instant.EPOCH;
  private int inWindow;
  private int invalid;

  Intake(Limits limits) {
    this.limits = limits;
  }

  sealed interface Taken {
    record Whole(String text) implements Taken {}

    /** More is to come. */
    record Part() implements Taken {}

    record Refused(CloseCode code) implements Taken {}
  }

  Taken take(String fragment, boolean last, Instant now) {
    // An empty fragment costs its sender next to nothing, so it counts as much as a message.
    if ((last || fragment.isEmpty()) && isTooMany(now)) {
      return new Taken.Refused(CloseCode.TOO_MUCH);
    }
    // Most messages are one fragment: nothing is to be put together.
    if (last && gathered.isEmpty()) {
      return whole(fragment);
    }
    gathered.append(fragment);
    if (gathered.length() > limits.frameBytes()) {
      return new Taken.Refused(CloseCode.TOO_BIG);
    }
    return last ? whole(taken()) : new Taken.Part();
  }

  /** True when that was one too many. */
  boolean countInvalid() {
    invalid++;
    return invalid >= limits.invalidMessages();
  }

  private String taken() {
    var text = gathered.toString();
    gathered = new StringBuilder();
    return text;
  }

  private Taken whole(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length > limits.frameBytes()
        ? new Taken.Refused(CloseCode.TOO_BIG)
        : new Taken.Whole(text);
  }

  private boolean isTooMany(Instant now) {
    if (!now.isBefore(windowOpened.plus(limits.window()))) {
      windowOpened = now;
      inWindow = 0;
    }
    inWindow++;
    return inWindow > limits.messages();
  }
}
