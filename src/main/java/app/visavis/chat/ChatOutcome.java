package app.visavis.chat;

import app.visavis.session.Admission;
import java.time.Duration;

/** What became of a wish about a chat. */
public sealed interface ChatOutcome<T> {
  record Done<T>(T result) implements ChatOutcome<T> {}

  /** The door's answer: it is not this person's chat, not yet, or not any more. */
  record Refused<T>(Admission because) implements ChatOutcome<T> {}

  record TooFast<T>(Duration pause) implements ChatOutcome<T> {}

  /** An appointment has no room for more messages or files than anybody needs. */
  record Full<T>() implements ChatOutcome<T> {}

  /** The key belongs to another message. */
  record KeyReused<T>() implements ChatOutcome<T> {}
}
