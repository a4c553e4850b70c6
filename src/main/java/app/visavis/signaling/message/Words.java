package app.visavis.signaling.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/** What one person writes to another at the door: one line of plain text. */
public record Words(@JsonValue String value) {
  private static final int LONGEST = 200;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Words(@Nullable String value) {
    this.value = Bounds.line("words", value, LONGEST);
  }

  /** Without what somebody wrote: it is nobody else's business. */
  @Override
  public String toString() {
    return "words";
  }
}
