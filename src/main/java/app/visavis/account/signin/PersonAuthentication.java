package app.visavis.account.signin;

import app.visavis.account.SignedIn;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** All that the security context holds: who it is, and never with which password. */
final class PersonAuthentication extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1;

  private final SignedIn who;

  PersonAuthentication(SignedIn who) {
    super(AuthorityUtils.createAuthorityList("ROLE_" + who.role().name()));
    this.who = who;
    setAuthenticated(true);
  }

  @Override
  public SignedIn getPrincipal() {
    return who;
  }

  @Override
  public String getCredentials() {
    return "";
  }
}
