package app.visavis.account.password;

import app.visavis.common.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with the parameters of the OWASP Password Storage Cheat Sheet: 19 MiB, two passes, one
 * lane. Raising them needs no migration: the encoder reads those of the hash, and {@link
 * #isOutdated} tells when to hash anew.
 */
@Component
public class Passwords {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;

  private final PasswordEncoder encoder;

  /** More at once would only take memory: each hash keeps one processor busy. */
  private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

  private final String nobodys;

  public Passwords() {
    this(new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES));
  }

  Passwords(Argon2PasswordEncoder argon2) {
    encoder = new DelegatingPasswordEncoder("argon2", Map.of("argon2", argon2));
    nobodys = encode(encoder, "a password that opens nothing");
  }

  public String hash(Secret password) {
    turns.acquireUninterruptibly();
    try {
      return encode(encoder, password.reveal());
    } finally {
      turns.release();
    }
  }

  /** Takes the same time without a hash: how long it takes must not tell who has an account. */
  public boolean matches(Secret password, @Nullable String hash) {
    turns.acquireUninterruptibly();
    try {
      var right =
          isText(password) && encoder.matches(password.reveal(), hash == null ? nobodys : hash);
      return right && hash != null;
    } finally {
      turns.release();
    }
  }

  public boolean isOutdated(String hash) {
    return encoder.upgradeEncoding(hash);
  }

  /** Half a surrogate pair has no bytes to hash. */
  private static boolean isText(Secret password) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(password.reveal());
  }

  private static String encode(PasswordEncoder encoder, String password) {
    var hash = encoder.encode(password);
    if (hash == null) {
      throw new IllegalStateException("The encoder gave no hash.");
    }
    return hash;
  }
}
