package app.visavis.account.store;

import app.visavis.account.NewPerson;
import app.visavis.account.Person;
import app.visavis.account.Registration;
import app.visavis.account.password.Passwords;
import app.visavis.common.PersonId;
import java.util.Locale;
import org.springframework.stereotype.Component;

@Component
class StoredRegistration implements Registration {
  private final Accounts accounts;
  private final Passwords passwords;

  StoredRegistration(Accounts accounts, Passwords passwords) {
    this.accounts = accounts;
    this.passwords = passwords;
  }

  @Override
  public Result register(NewPerson newcomer) {
    var password = newcomer.password();
    var hash = password == null ? null : passwords.hash(password);
    var person = person(newcomer);
    return accounts.insert(person, hash) ? new Registered(person) : new EmailTaken();
  }

  private static Person person(NewPerson newcomer) {
    return new Person(
        PersonId.random(),
        newcomer.email().toLowerCase(Locale.ROOT),
        newcomer.name(),
        newcomer.role(),
        newcomer.zone(),
        newcomer.language());
  }
}
