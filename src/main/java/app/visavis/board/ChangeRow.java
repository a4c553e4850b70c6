package app.visavis.board;

import app.visavis.common.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes as columns have them. */
final class ChangeRow {
  private ChangeRow() {}

  static Change change(ResultSet row) throws SQLException {
    return new Change(
        row.getLong("number"),
        new PersonId(row.getObject("author_id", UUID.class)),
        new Wish(
            new ChangeId(row.getObject("change_id", UUID.class)), row.getInt("page"), act(row)));
  }

  private static Act act(ResultSet row) throws SQLException {
    return switch (row.getString("kind")) {
      case "PUT" -> new Act.Put(itemIn(row), new Drawn(row.getString("drawn")));
      case "REMOVE" -> new Act.Remove(itemIn(row));
      case "ADD_PAGE" -> new Act.AddPage();
      case "SHOW" -> new Act.Show();
      case "HIDE" -> new Act.Hide();
      case String other -> throw new IllegalStateException("No such kind of change: " + other);
    };
  }

  private static ItemId itemIn(ResultSet row) throws SQLException {
    return new ItemId(row.getObject("item_id", UUID.class));
  }

  static String kind(Act act) {
    return switch (act) {
      case Act.Put _ -> "PUT";
      case Act.Remove _ -> "REMOVE";
      case Act.AddPage _ -> "ADD_PAGE";
      case Act.Show _ -> "SHOW";
      case Act.Hide _ -> "HIDE";
    };
  }

  static @Nullable UUID item(Act act) {
    return switch (act) {
      case Act.Put(var item, _) -> item.value();
      case Act.Remove(var item) -> item.value();
      case Act.AddPage _, Act.Show _, Act.Hide _ -> null;
    };
  }

  static @Nullable String drawn(Act act) {
    return act instanceof Act.Put(_, var drawn) ? drawn.json() : null;
  }
}
