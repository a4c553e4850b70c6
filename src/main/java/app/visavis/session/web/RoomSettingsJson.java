package app.visavis.session.web;

import app.visavis.common.Problem;
import app.visavis.session.RoomSettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Settings as they travel. */
record RoomSettingsJson(@Nullable Boolean guestsWait, @Nullable Integer graceMinutes) {
  static RoomSettingsJson of(RoomSettings settings) {
    return new RoomSettingsJson(settings.guestsWait(), (int) settings.grace().toMinutes());
  }

  RoomSettings settings() {
    if (guestsWait == null) {
      throw Problem.invalid("guestsWait", "Whether guests wait must be true or false.");
    }
    if (graceMinutes == null || graceMinutes < shortest() || graceMinutes > longest()) {
      throw Problem.invalid("graceMinutes", "The minutes must be from 5 to 120.");
    }
    return new RoomSettings(guestsWait, Duration.ofMinutes(graceMinutes));
  }

  private static long shortest() {
    return RoomSettings.SHORTEST_GRACE.toMinutes();
  }

  private static long longest() {
    return RoomSettings.LONGEST_GRACE.toMinutes();
  }
}
