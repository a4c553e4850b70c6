package app.visavis.account.password;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Weak on purpose: the tests sign in thousands of times. PasswordsTest looks at the real ones. */
@TestConfiguration(proxyBeanMethods = false)
public class QuickPasswords {
  /** For one hash, in KiB. */
  public static final int MEMORY = 1024;

  @Bean
  @Primary
  Passwords quickPasswords() {
    return new Passwords(argon2(MEMORY));
  }

  /** As weak as that. */
  public static Argon2PasswordEncoder argon2(int memory) {
    return new Argon2PasswordEncoder(16, 32, 1, memory, 1);
  }
}
