package app.visavis.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks at a page as axe-core does, and whether it fits into its window. */
final class Accessibility {
  private static final String AXE = read(Path.of("node_modules/axe-core/axe.min.js"));

  private Accessibility() {}

  /** Each as "impact rule: element"; empty when all is well. */
  @SuppressWarnings("unchecked")
  static List<String> faults(Page page) {
    if (!(Boolean) page.evaluate("() => 'axe' in window")) {
      page.evaluate(AXE);
    }
    return (List<String>)
        page.evaluate(
            """
            async () => {
              // Half-way from one colour to another nothing has the contrast of either.
              const passing = document.getAnimations().filter(({ playState, effect }) =>
                playState === 'running' && effect?.getComputedTiming().endTime !== Infinity);
              await Promise.allSettled(passing.map(({ finished }) => finished));
              const { violations } = await axe.run({ resultTypes: ['violations'] });
              const sideways = document.documentElement.scrollWidth > innerWidth;
              return violations
                .flatMap(({ id, impact, nodes }) => nodes.map(({ html }) => `${impact} ${id}: ${html}`))
                .concat(sideways ? ['scrolls sideways'] : []);
            }
            """);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
