package app.visavis.account.store;

import app.visavis.account.Language;
import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.common.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.UUID;

final class PersonRow {
  private PersonRow() {}

  /** A {@code RowMapper} for the columns id, email, name, role, time_zone and language. */
  static Person map(ResultSet row, int number) throws SQLException {
    return new Person(
        new PersonId(row.getObject("id", UUID.class)),
        row.getString("email"),
        row.getString("name"),
        Role.valueOf(row.getString("role")),
        ZoneId.of(row.getString("time_zone")),
        Language.of(row.getString("language")).orElseThrow());
  }
}
