package app.visavis.board;

import app.visavis.session.Admission;
import java.time.Duration;

/** What became of a wish about a board. */
public sealed interface BoardOutcome<T> {
  record Done<T>(T result) implements BoardOutcome<T> {}

  /** The door's answer: it is not this person's board, not yet, or not any more. */
  record Refused<T>(Admission because) implements BoardOutcome<T> {}

  record TooFast<T>(Duration pause) implements BoardOutcome<T> {}

  /** An appointment has no room for more changes or pictures than anybody needs. */
  record Full<T>() implements BoardOutcome<T> {}

  /** The id belongs to something else. */
  record IdReused<T>() implements BoardOutcome<T> {}
}
