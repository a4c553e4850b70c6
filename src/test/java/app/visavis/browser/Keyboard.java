package app.visavis.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;

/** Somebody who has no mouse: goes from one thing to the next, and always sees where they are. */
final class Keyboard {
  /** More than any page has. */
  private static final int MOST_STEPS = 60;

  private final CallPage call;

  Keyboard(CallPage call) {
    this.call = call;
  }

  /** Steps on until that has the focus, and looks at each step whether it can be seen. */
  Keyboard to(String selector) {
    var wanted = call.page().locator(selector).first();
    wanted.waitFor();
    for (var step = 0; step < MOST_STEPS; step++) {
      if (Boolean.TRUE.equals(wanted.evaluate("part => part === document.activeElement"))) {
        return this;
      }
      press("Tab");
      assertThat((String) call.page().evaluate(HOW_THE_FOCUS_IS_HIDDEN)).isNull();
    }
    throw new AssertionError("No way leads to " + selector + " but to a mouse");
  }

  Keyboard press(String... keys) {
    for (var key : keys) {
      call.page().keyboard().press(key);
    }
    return this;
  }

  Keyboard type(String words) {
    call.page().keyboard().type(words);
    return this;
  }

  Keyboard isAt(String selector) {
    assertThat(call.page().locator(selector).first()).isFocused();
    return this;
  }

  Locator find(String selector) {
    return call.page().locator(selector);
  }

  /** Null when what has the focus is marked, within the window, and under nothing else. */
  private static final String HOW_THE_FOCUS_IS_HIDDEN =
      """
      () => {
        const part = document.activeElement;
        if (part === null || part === document.body) return null;
        const marked = [part, part.closest('label'), ...part.children].some(
          (one) => one && getComputedStyle(one).outlineStyle !== 'none');
        const { x, y, width, height } = part.getBoundingClientRect();
        const top = document.elementFromPoint(x + width / 2, y + height / 2);
        const seen = top !== null && (part.contains(top) || top.contains(part));
        return marked && seen ? null : `${part.outerHTML.slice(0, 120)}: marked ${marked}, seen ${seen}`;
      }
      """;
}
