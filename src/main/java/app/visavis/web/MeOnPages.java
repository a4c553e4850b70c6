package app.visavis.web;

import app.visavis.account.Language;
import app.visavis.account.People;
import app.visavis.account.SignedIn;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.SmartView;

/**
 * Gives each page {@code me}, its {@code path} and its {@code language}. Only pages: calls of
 * programs shall not pay for the look-up.
 */
@Component
class MeOnPages implements HandlerInterceptor {
  private final People people;

  MeOnPages(People people) {
    this.people = people;
  }

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView page) {
    if (page == null || isRedirect(page)) {
      return;
    }
    page.addObject("path", request.getRequestURI());
    page.addObject("here", here(request));
    page.addObject("languages", Language.values());
    page.addObject("language", Language.of(LocaleContextHolder.getLocale()).orElseThrow());
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    SignedIn.of(authentication)
        .flatMap(who -> people.find(who.id()))
        .ifPresent(person -> page.addObject("me", Me.of(person)));
  }

  /** Where a reader comes back to who changes the language: what was sent is not sent again. */
  private static String here(HttpServletRequest request) {
    var isPage =
        request.getMethod().equals("GET") && request.getDispatcherType() == DispatcherType.REQUEST;
    var query = request.getQueryString();
    return isPage ? request.getRequestURI() + (query == null ? "" : "?" + query) : "/";
  }

  /** Whatever is added to one would become part of its address. */
  private static boolean isRedirect(ModelAndView page) {
    return page.getView() instanceof SmartView view
        ? view.isRedirectView()
        : page.getViewName() != null && page.getViewName().startsWith("redirect:");
  }
}
