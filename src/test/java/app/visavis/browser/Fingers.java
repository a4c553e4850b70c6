package app.visavis.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;

/** One finger and two on a part of a page; only the browser itself can tell a page of two. */
final class Fingers {
  private static final int STEPS = 10;

  private final CDPSession browser;
  private final BoundingBox box;

  Fingers(Page page, Locator part) {
    browser = page.context().newCDPSession(page);
    box = part.boundingBox();
  }

  /**
   * From a fifth of the width apart to twice as far; the first has moved before the second comes.
   */
  void spread() {
    say("touchStart", 0.35);
    say("touchMove", 0.4);
    say("touchStart", 0.4, 0.6);
    for (var step = 1; step <= STEPS; step++) {
      var moved = 0.1 * step / STEPS;
      say("touchMove", 0.4 - moved, 0.6 + moved);
    }
    say("touchEnd", 0.3);
    say("touchMove", 0.35);
    say("touchEnd");
  }

  void draw() {
    say("touchStart", 0.3);
    for (var step = 1; step <= STEPS; step++) {
      say("touchMove", 0.3 + 0.4 * step / STEPS);
    }
    say("touchEnd");
  }

  /** All that lie there now, in the middle of the height, by their parts of the width. */
  private void say(String type, double... parts) {
    var points = new JsonArray();
    for (var finger = 0; finger < parts.length; finger++) {
      var point = new JsonObject();
      point.addProperty("id", finger);
      point.addProperty("x", box.x + box.width * parts[finger]);
      point.addProperty("y", box.y + box.height / 2);
      points.add(point);
    }
    var event = new JsonObject();
    event.addProperty("type", type);
    event.add("touchPoints", points);
    browser.send("Input.dispatchTouchEvent", event);
  }
}
