package app.visavis.booking;

import org.jspecify.annotations.Nullable;

/**
 * What a booking comes to when its time is over.
 *
 * @param absent null when both came
 */
public record Outcome(BookingStatus status, @Nullable Absence absent) {
  public static final Outcome COMPLETED = new Outcome(BookingStatus.COMPLETED, null);

  public Outcome {
    var fits =
        switch (status) {
          case COMPLETED -> absent == null;
          case NO_SHOW -> absent != null;
          default -> false;
        };
    if (!fits) {
      throw new IllegalArgumentException(status + " without " + absent);
    }
  }

  /** The rule: it took place when both were there, however briefly. */
  public static Outcome of(boolean hostCame, boolean guestCame) {
    if (hostCame && guestCame) {
      return COMPLETED;
    }
    if (!hostCame && !guestCame) {
      return noShow(Absence.BOTH);
    }
    return noShow(hostCame ? Absence.GUEST : Absence.HOST);
  }

  static Outcome noShow(Absence absent) {
    return new Outcome(BookingStatus.NO_SHOW, absent);
  }
}
