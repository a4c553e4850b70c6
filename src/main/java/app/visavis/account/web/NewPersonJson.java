package app.visavis.account.web;

import org.jspecify.annotations.Nullable;

record NewPersonJson(
    @Nullable String email,
    @Nullable String name,
    @Nullable String role,
    @Nullable String timeZone,
    @Nullable String language,
    @Nullable String password) {
  /** Frameworks print their arguments; the password must not be among them. */
  @Override
  public String toString() {
    return "NewPersonJson[redacted]";
  }
}
