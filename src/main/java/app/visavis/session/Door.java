package app.visavis.session;

import app.visavis.common.PersonId;
import java.util.Set;

/**
 * What the host decided about who comes in: whether guests wait, and whom the host let in or sent
 * out.
 */
public record Door(
    JoinRules rules, boolean guestsWait, Set<PersonId> letIn, Set<PersonId> sentOut) {
  public static final Door OPEN = new Door(JoinRules.DEFAULT, false, Set.of(), Set.of());
}
