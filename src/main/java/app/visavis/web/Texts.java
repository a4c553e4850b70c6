package app.visavis.web;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/**
 * The words of pages and mails. English is the one to fall back to, and never the machine's own
 * language.
 */
@Component("messageSource")
class Texts extends ResourceBundleMessageSource {
  /** Unicode's FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE. */
  private static final String ISOLATED = "\u2068%s\u2069";

  Texts() {
    setBasenames("messages/messages", "messages/mail");
    setDefaultEncoding("UTF-8");
    setFallbackToSystemLocale(false);
  }

  /**
   * In a sentence that runs from right to left a name or a time in Latin letters would drag the
   * punctuation beside it to the wrong side.
   */
  @Override
  protected Object[] resolveArguments(Object @Nullable [] arguments, @Nullable Locale locale) {
    var resolved = super.resolveArguments(arguments, locale);
    return locale != null && locale.getLanguage().equals("ar")
        ? Arrays.stream(resolved)
            .map(each -> each instanceof String text ? ISOLATED.formatted(text) : each)
            .toArray()
        : resolved;
  }
}
