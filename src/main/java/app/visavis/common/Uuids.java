package app.visavis.common;

import java.util.Optional;
import java.util.UUID;

/** Ids as callers write them. */
public final class Uuids {
  private static final int TEXT_LENGTH = 36;

  private Uuids() {}

  /** Only the canonical 36-character form: {@link UUID#fromString} alone also takes "1-1-1-1-1". */
  public static Optional<UUID> parse(String text) {
    if (text.length() != TEXT_LENGTH) {
      return Optional.empty();
    }
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException notAUuid) {
      return Optional.empty();
    }
  }
}
