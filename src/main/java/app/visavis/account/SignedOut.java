package app.visavis.account;

/** Published when a sign-in ends by the person's own wish; running out of time is not announced. */
public record SignedOut(SignInId id) {}
