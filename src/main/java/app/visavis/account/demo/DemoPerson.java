package app.visavis.account.demo;

import app.visavis.account.Language;
import app.visavis.account.NewPerson;
import app.visavis.account.Role;
import app.visavis.common.Secret;
import java.time.ZoneId;
import java.util.List;

record DemoPerson(Role role, String email, String name) {
  private static final List<DemoPerson> ALL =
      List.of(
          new DemoPerson(Role.THERAPIST, "therapist@visavis.example", "Tara Theiss"),
          new DemoPerson(Role.CLIENT, "client@visavis.example", "Clara Klein"),
          new DemoPerson(Role.TUTOR, "tutor@visavis.example", "Tom Turner"),
          new DemoPerson(Role.STUDENT, "student@visavis.example", "Sam Student"),
          new DemoPerson(Role.ADMIN, "admin@visavis.example", "Ada Admin"));

  static List<DemoPerson> all() {
    return ALL;
  }

  NewPerson with(Secret password, ZoneId zone) {
    return new NewPerson(email, name, role, zone, Language.ENGLISH, password);
  }
}
