package app.visavis.account.store;

import app.visavis.account.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What it takes to let a person in. */
public record Credentials(Person person, @Nullable String passwordHash, boolean disabled) {
  static Credentials map(ResultSet row, int number) throws SQLException {
    return new Credentials(
        PersonRow.map(row, number), row.getString("password_hash"), row.getBoolean("disabled"));
  }
}
