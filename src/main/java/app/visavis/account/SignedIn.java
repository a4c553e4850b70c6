package app.visavis.account;

import app.visavis.common.PersonId;
import java.io.Serializable;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/**
 * The principal of a signed-in request; controllers take it as {@code @AuthenticationPrincipal}.
 */
public record SignedIn(PersonId id, Role role) implements Principal, Serializable {
  /** Where there is no controller: empty when nobody is signed in. */
  public static Optional<SignedIn> of(@Nullable Principal user) {
    return user instanceof Authentication known && known.getPrincipal() instanceof SignedIn who
        ? Optional.of(who)
        : Optional.empty();
  }

  /** The id, not the person's name: what frameworks log as "the user". */
  @Override
  public String getName() {
    return id.toString();
  }
}
