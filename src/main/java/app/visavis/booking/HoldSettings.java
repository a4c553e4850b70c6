package app.visavis.booking;

import app.visavis.common.InvalidSettings;
import java.time.Duration;
import org.springframework.core.env.Environment;

/**
 * @param life VISAVIS_HOLD_MINUTES: for how long a guest keeps a time before booking it
 */
record HoldSettings(Duration life) {
  private static final String NAME = "VISAVIS_HOLD_MINUTES";
  private static final String USUAL = "5";
  private static final int LONGEST = 60;

  static HoldSettings from(Environment environment) {
    var text = environment.getProperty(NAME, "").strip();
    return new HoldSettings(Duration.ofMinutes(minutes(text.isEmpty() ? USUAL : text)));
  }

  private static int minutes(String text) {
    try {
      var minutes = Integer.parseInt(text);
      if (minutes >= 1 && minutes <= LONGEST) {
        return minutes;
      }
    } catch (NumberFormatException notANumber) {
      // The same fault as for a number out of bounds.
    }
    throw new InvalidSettings(
        "%s must be a number from 1 to %d; it is \"%s\".".formatted(NAME, LONGEST, text));
  }
}
