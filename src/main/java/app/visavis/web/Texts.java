package app.visavis.web;

import app.visavis.account.Language;
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
  /** Unicode's FIRST STRONG ISOLATE. */
  private static final char ISOLATE = 0x2068;

  /** Unicode's POP DIRECTIONAL ISOLATE. */
  private static final char END = 0x2069;

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
    return isRightToLeft(locale)
        ? Arrays.stream(resolved).map(Texts::isolated).toArray()
        : resolved;
  }

  private static Object isolated(Object argument) {
    return argument instanceof String text
        ? new StringBuilder().append(ISOLATE).append(text).append(END).toString()
        : argument;
  }

  private static boolean isRightToLeft(@Nullable Locale locale) {
    return locale != null && Language.of(locale).filter(Language::isRightToLeft).isPresent();
  }
}
