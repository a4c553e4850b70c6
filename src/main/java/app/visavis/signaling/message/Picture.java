package app.visavis.signaling.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;
import java.util.Locale;

/** How a page's picture goes while its camera is on, and what it can take from others. */
public enum Picture {
  FULL,
  /** Smaller, because this person saves data: the others send smaller ones as well. */
  SAVING,
  /** Smaller, because the network carries no more. */
  SMALLER,
  /** Not sent until the network is better: the others send smaller ones meanwhile. */
  PAUSED,
  /** Not sent, and the others send none either: the network carries sound alone. */
  SOUND_ONLY;

  @JsonCreator
  static Picture of(String word) {
    return Arrays.stream(values())
        .filter(picture -> picture.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such picture"));
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
