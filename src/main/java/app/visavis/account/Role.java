package app.visavis.account;

/** What a person does here. Hosts offer sessions, guests attend them; nobody is both. */
public enum Role {
  THERAPIST,
  TUTOR,
  CLIENT,
  STUDENT,
  ADMIN;

  public boolean isHost() {
    return this == THERAPIST || this == TUTOR;
  }

  public boolean isGuest() {
    return this == CLIENT || this == STUDENT;
  }
}
