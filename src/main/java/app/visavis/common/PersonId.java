package app.visavis.common;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/** Names one person for ever; the e-mail address may change, this does not. */
public record PersonId(UUID value) implements Serializable {
  public static PersonId random() {
    return new PersonId(UUID.randomUUID());
  }

  /** Empty when the text is not a UUID. */
  public static Optional<PersonId> parse(String text) {
    return Uuids.parse(text).map(PersonId::new);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
