package app.visavis.account.password;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.common.Secret;
import org.junit.jupiter.api.Test;

class PasswordsTest {
  private static final Secret RIGHT = new Secret("correct horse battery");

  private final Passwords passwords = new Passwords();

  @Test
  void only_the_same_password_matches() {
    var hash = passwords.hash(RIGHT);
    assertThat(passwords.matches(RIGHT, hash)).isTrue();
    assertThat(passwords.matches(new Secret("correct horse battery "), hash)).isFalse();
    assertThat(passwords.hash(RIGHT)).isNotEqualTo(hash).startsWith("{argon2}$argon2id$");
    assertThat(hash).contains("$m=19456,t=2,p=1$");
  }

  @Test
  void nothing_matches_where_there_is_no_hash() {
    assertThat(passwords.matches(new Secret("a password that opens nothing"), null)).isFalse();
  }

  @Test
  void half_a_character_opens_nothing_and_breaks_nothing() {
    assertThat(passwords.matches(new Secret("\ud800"), passwords.hash(RIGHT))).isFalse();
  }

  @Test
  void a_weaker_hash_still_opens_and_is_known_to_be_outdated() {
    var weak = "{argon2}" + QuickPasswords.argon2(1024).encode(RIGHT.reveal());
    assertThat(passwords.matches(RIGHT, weak)).isTrue();
    assertThat(passwords.isOutdated(weak)).isTrue();
    assertThat(passwords.isOutdated(passwords.hash(RIGHT))).isFalse();
  }
}
