package app.visavis.account;

/**
 * Names one sign-in: one person in one browser, until signing out. Whoever knows it is signed in,
 * so it prints redacted.
 */
public record SignInId(String reveal) {
  @Override
  public String toString() {
    return "[redacted]";
  }
}
