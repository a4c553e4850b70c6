package app.visavis.chat;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Its sender's name for a message: sent twice under one key, it is there once. */
public record MessageKey(String value) {
  private static final Pattern VISIBLE_ASCII = Pattern.compile("[!-~]{1,255}");

  public static MessageKey random() {
    return new MessageKey(UUID.randomUUID().toString());
  }

  /** Empty when it is none. */
  public static Optional<MessageKey> parse(String text) {
    return VISIBLE_ASCII.matcher(text).matches()
        ? Optional.of(new MessageKey(text))
        : Optional.empty();
  }
}
