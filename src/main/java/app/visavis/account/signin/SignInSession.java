package app.visavis.account.signin;

import app.visavis.account.Languages;
import app.visavis.account.Person;
import app.visavis.account.SignInId;
import app.visavis.account.SignedIn;
import app.visavis.account.SignedOut;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Begins and ends the session of a person in one browser. */
@Component
class SignInSession {
  private static final Logger log = LoggerFactory.getLogger(SignInSession.class);

  private final SessionSecurityContext contexts;
  private final CsrfTokenRepository csrfTokens;
  private final BrowserLanguage browser;
  private final Languages languages;
  private final ApplicationEventPublisher events;

  SignInSession(
      SessionSecurityContext contexts,
      CsrfTokenRepository csrfTokens,
      BrowserLanguage browser,
      Languages languages,
      ApplicationEventPublisher events) {
    this.contexts = contexts;
    this.csrfTokens = csrfTokens;
    this.browser = browser;
    this.languages = languages;
    this.events = events;
  }

  /** Whatever the browser brought along ends here: neither its session nor its token lives on. */
  void begin(Person person, HttpServletRequest request, HttpServletResponse response) {
    end(request);
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new PersonAuthentication(new SignedIn(person.id(), person.role())));
    contexts.saveContext(context, request, response);
    csrfTokens.saveToken(csrfTokens.generateToken(request), request, response);
    noticeLanguage(person, request);
    log.info("signed in: {}", person.id());
  }

  private void noticeLanguage(Person person, HttpServletRequest request) {
    browser
        .of(request)
        .filter(language -> language != person.language())
        .ifPresent(language -> languages.notice(person.id(), language));
  }

  void end(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null) {
      var id = new SignInId(session.getId());
      session.invalidate();
      events.publishEvent(new SignedOut(id));
    }
    SecurityContextHolder.clearContext();
  }
}
