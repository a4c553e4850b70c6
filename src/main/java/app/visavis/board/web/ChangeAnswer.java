package app.visavis.board.web;

import app.visavis.board.Act;
import app.visavis.board.Change;
import app.visavis.common.PersonId;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change as pages read it.
 *
 * @param mine the reader's own
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChangeAnswer(
    long number,
    boolean mine,
    String act,
    int page,
    @Nullable UUID item,
    @Nullable @JsonRawValue String drawn) {

  static ChangeAnswer of(Change change, PersonId reader) {
    var mine = change.author().equals(reader);
    var page = change.wish().page();
    return switch (change.wish().act()) {
      case Act.Put(var item, var drawn) ->
          new ChangeAnswer(change.number(), mine, "put", page, item.value(), drawn.json());
      case Act.Remove(var item) ->
          new ChangeAnswer(change.number(), mine, "remove", page, item.value(), null);
      case Act.AddPage _ -> new ChangeAnswer(change.number(), mine, "add-page", page, null, null);
      case Act.Show _ -> new ChangeAnswer(change.number(), mine, "show", page, null, null);
      case Act.Hide _ -> new ChangeAnswer(change.number(), mine, "hide", page, null, null);
    };
  }
}
