package app.visavis.board.web;

import app.visavis.board.Act;
import app.visavis.board.ChangeId;
import app.visavis.board.Drawn;
import app.visavis.board.ItemId;
import app.visavis.board.Wish;
import app.visavis.common.Problem;
import app.visavis.common.Uuids;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A change as a page sends it.
 *
 * @param act put, remove, add-page, show or hide
 */
record Sketch(
    @Nullable String id,
    @Nullable String act,
    @Nullable Integer page,
    @Nullable String item,
    @Nullable JsonNode drawn) {

  Wish checked() {
    return new Wish(new ChangeId(uuid("id", id)), checkedPage(), checkedAct());
  }

  private int checkedPage() {
    if (page == null || page < 1 || page > Wish.MOST_PAGES) {
      throw Problem.invalid("page", "Must be a number from 1 to %d.".formatted(Wish.MOST_PAGES));
    }
    return page;
  }

  private Act checkedAct() {
    return switch (act == null ? "" : act) {
      case "put" -> new Act.Put(new ItemId(uuid("item", item)), checkedDrawn());
      case "remove" -> new Act.Remove(new ItemId(uuid("item", item)));
      case "add-page" -> new Act.AddPage();
      case "show" -> new Act.Show();
      case "hide" -> new Act.Hide();
      default -> throw Problem.invalid("act", "Must be put, remove, add-page, show or hide.");
    };
  }

  private Drawn checkedDrawn() {
    if (drawn == null || !drawn.isObject()) {
      throw Problem.invalid("drawn", "Must be an object.");
    }
    return Drawn.of(drawn.toString())
        .orElseThrow(() ->
            Problem.invalid(
                "drawn", "Needs at most %d characters of JSON.".formatted(Drawn.LONGEST)));
  }

  private static UUID uuid(String field, @Nullable String text) {
    return Uuids.parse(text == null ? "" : text)
        .orElseThrow(() -> Problem.invalid(field, "Must be a UUID."));
  }
}
