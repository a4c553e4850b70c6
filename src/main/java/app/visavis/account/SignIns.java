package app.visavis.account;

/** Asked by those whose connections outlive the request that was let in. */
public interface SignIns {
  /** Whether it still holds. Asking counts as a request: the time without one begins anew. */
  boolean keep(SignInId id);

  /** Whether it still holds; the time without a request goes on. */
  boolean holds(SignInId id);
}
