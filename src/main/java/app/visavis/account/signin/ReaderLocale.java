package app.visavis.account.signin;

import app.visavis.account.Language;
import app.visavis.account.People;
import app.visavis.account.Person;
import app.visavis.account.SignedIn;
import app.visavis.common.DatabaseAway;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The one place that decides in which language a request is answered: that of the person who is
 * signed in, or else of the browser, or else English. It is asked only by what has words to say.
 */
@Component("localeResolver")
class ReaderLocale implements LocaleResolver {
  private static final String FOUND = ReaderLocale.class.getName();

  private final People people;
  private final BrowserLanguage browser;

  ReaderLocale(People people, BrowserLanguage browser) {
    this.people = people;
    this.browser = browser;
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    if (request.getAttribute(FOUND) instanceof Locale found) {
      return found;
    }
    var locale = language(request).locale();
    request.setAttribute(FOUND, locale);
    return locale;
  }

  private Language language(HttpServletRequest request) {
    return ofPerson().or(() -> browser.of(request)).orElse(Language.ENGLISH);
  }

  /** That the database is away is told in the browser's language, at least. */
  private Optional<Language> ofPerson() {
    try {
      var authentication = SecurityContextHolder.getContext().getAuthentication();
      return SignedIn.of(authentication)
          .flatMap(who -> people.find(who.id()))
          .map(Person::language);
    } catch (RuntimeException failure) {
      if (DatabaseAway.is(failure)) {
        return Optional.empty();
      }
      throw failure;
    }
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("LanguageChoice keeps what somebody chose.");
  }
}
