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

  /** The path of the page that a person of this role starts from. */
  public String dashboard() {
    return switch (this) {
      case THERAPIST -> "/therapist/appointments";
      case TUTOR -> "/tutor/bookings";
      case CLIENT -> "/client/sessions";
      case STUDENT -> "/student/sessions";
      case ADMIN -> "/admin";
    };
  }
}
