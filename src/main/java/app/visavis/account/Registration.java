package app.visavis.account;

/** Makes accounts. */
public interface Registration {
  /** Never touches an account that exists: its owner did not ask for anything. */
  Result register(NewPerson newcomer);

  sealed interface Result {}

  record Registered(Person person) implements Result {}

  record EmailTaken() implements Result {}
}
