package app.visavis.account.signin;

import app.visavis.account.Person;
import app.visavis.account.password.Passwords;
import app.visavis.account.store.Accounts;
import app.visavis.account.store.Credentials;
import app.visavis.common.Secret;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Checks an e-mail address and a password. */
@Component
class SignIn {
  private static final Logger log = LoggerFactory.getLogger(SignIn.class);
  private static final Duration LONGEST_QUEUE = Duration.ofSeconds(30);
  private static final Duration WHEN_BUSY = Duration.ofSeconds(5);

  private final Accounts accounts;
  private final Passwords passwords;
  private final Throttle throttle;

  /** Few at a time, each seeing what the ones before it counted: a burst gains no extra guesses. */
  private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

  SignIn(Accounts accounts, Passwords passwords, Throttle throttle) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.throttle = throttle;
  }

  sealed interface Result {}

  record Welcome(Person person) implements Result {}

  /** Says no more on purpose: unknown, disabled and mistyped are the same from outside. */
  record WrongCredentials() implements Result {}

  record Throttled(Duration pause) implements Result {}

  Result attempt(String email, Secret password, ClientAddress address) throws InterruptedException {
    var account = email.strip().toLowerCase(Locale.ROOT);
    var wait = throttle.wait(account, address);
    if (wait.isPresent()) {
      return refuse(wait.get());
    }
    if (!turns.tryAcquire(LONGEST_QUEUE.toMillis(), TimeUnit.MILLISECONDS)) {
      return refuse(WHEN_BUSY);
    }
    try {
      return inTurn(account, password, address);
    } finally {
      turns.release();
    }
  }

  private Result inTurn(String email, Secret password, ClientAddress address) {
    var wait = throttle.wait(email, address);
    if (wait.isPresent()) {
      return refuse(wait.get());
    }
    var found = find(email);
    if (!matches(found, password)) {
      throttle.failed(email, address);
      log.info("sign-in failed: {}", found.map(it -> it.person().id().toString()).orElse("nobody"));
      return new WrongCredentials();
    }
    throttle.succeeded(email, address);
    return welcome(found.orElseThrow(), password);
  }

  /** PostgreSQL has no text with U+0000, and refuses the question. */
  private Optional<Credentials> find(String email) {
    return email.indexOf('\0') < 0 ? accounts.credentials(email) : Optional.empty();
  }

  private boolean matches(Optional<Credentials> found, Secret password) {
    var usable = found.filter(it -> !it.disabled()).map(Credentials::passwordHash);
    return passwords.matches(password, usable.orElse(null));
  }

  private Result welcome(Credentials found, Secret password) {
    var person = found.person();
    if (found.passwordHash() != null && passwords.isOutdated(found.passwordHash())) {
      accounts.setPasswordHash(person.id(), passwords.hash(password));
    }
    return new Welcome(person);
  }

  private static Result refuse(Duration wait) {
    log.info("sign-in throttled for {} s", wait.toSeconds());
    return new Throttled(wait);
  }
}
