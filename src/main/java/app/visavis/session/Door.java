package app.visavis.session;

import app.visavis.common.PersonId;
import java.util.Set;

/**
 * What the host decided about who comes in: whether guests wait, and whom the host let in or sent
 * out.
 *
 * @param seated who was in before
 * @param locked nobody new comes in
 */
public record Door(
    JoinRules rules,
    boolean guestsWait,
    boolean locked,
    Set<PersonId> letIn,
    Set<PersonId> sentOut,
    Set<PersonId> seated) {
  public static final Door OPEN =
      new Door(JoinRules.DEFAULT, false, false, Set.of(), Set.of(), Set.of());

  /** A setting changed in the middle of a call sends nobody back to the waiting room. */
  boolean mustWait(PersonId guest) {
    return guestsWait && !letIn.contains(guest) && !seated.contains(guest);
  }

  boolean isLockedFor(PersonId guest) {
    return locked && !seated.contains(guest);
  }
}
