package app.visavis.notification;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * What a feed's address holds. With so many bits a plain hash is enough: nobody can try them all.
 */
record FeedSecret(String text) {
  private static final int BYTES = 32;
  private static final String SHAPE = "[A-Za-z0-9_-]{43}";

  static FeedSecret random() {
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new FeedSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  static Optional<FeedSecret> parse(String text) {
    return text.matches(SHAPE) ? Optional.of(new FeedSecret(text)) : Optional.empty();
  }

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII));
    } catch (NoSuchAlgorithmException neverOnJava) {
      throw new IllegalStateException(neverOnJava);
    }
  }

  @Override
  public String toString() {
    return "[redacted]";
  }
}
