package app.visavis.account;

import app.visavis.common.PersonId;
import java.io.Serializable;
import java.security.Principal;

/**
 * The principal of a signed-in request; controllers take it as {@code @AuthenticationPrincipal}.
 */
public record SignedIn(PersonId id, Role role) implements Principal, Serializable {
  /** The id, not the person's name: what frameworks log as "the user". */
  @Override
  public String getName() {
    return id.toString();
  }
}
