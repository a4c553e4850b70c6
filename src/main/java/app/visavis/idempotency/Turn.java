package app.visavis.idempotency;

import java.util.UUID;

/** What is to be done with a request that has a key. */
public sealed interface Turn {
  /** Nobody has acted on it: the caller does, and says what came of it. */
  record Act(UUID attempt) implements Turn {}

  record Repeat(KeptAnswer answer) implements Turn {}

  /** Another attempt is under way. */
  record Wait() implements Turn {}

  /** The key belongs to another request. */
  record Reused() implements Turn {}
}
