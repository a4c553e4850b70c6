package app.visavis.notification;

import app.visavis.account.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail in words, before it gets its form.
 *
 * @param headline what happened, in a few words
 * @param lead what happened, in a sentence
 * @param occasions one, or those of a series that it tells of
 * @param reason blank when none was given
 * @param note blank when there is nothing more to say
 * @param link where the one button leads
 * @param settings where reminders are switched off
 */
record Letter(
    Language language,
    String subject,
    String headline,
    String greeting,
    String lead,
    String title,
    String with,
    List<Occasion> occasions,
    String reason,
    String note,
    String link,
    String settings) {

  /**
   * @param when with zone and offset, as all times
   * @param oldWhen only after a move
   */
  record Occasion(String when, @Nullable String oldWhen) {}
}
