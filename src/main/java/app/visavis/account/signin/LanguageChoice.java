package app.visavis.account.signin;

import app.visavis.account.Language;
import app.visavis.account.Languages;
import app.visavis.account.SignedIn;
import app.visavis.common.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** The menu at the foot of every page. */
@Controller
class LanguageChoice {
  private static final int LONGEST = 1000;

  /** A path of this site: neither "//elsewhere" nor "/\elsewhere" nor anything with controls. */
  private static final Pattern LOCAL = Pattern.compile("/|/[\\w.~-][\\w.~/%?&=+-]*");

  private final Languages languages;
  private final BrowserLanguage browser;

  LanguageChoice(Languages languages, BrowserLanguage browser) {
    this.languages = languages;
    this.browser = browser;
  }

  /** The browser remembers it too, for the pages before signing in. */
  @PostMapping("/language")
  RedirectView choose(
      @AuthenticationPrincipal @Nullable SignedIn who,
      @RequestParam(defaultValue = "") String language,
      @RequestParam(defaultValue = "/") String back,
      HttpServletResponse response) {
    var chosen =
        Language.of(language)
            .orElseThrow(() -> Problem.invalid("language", "There is no such language."));
    if (who != null) {
      languages.choose(who.id(), chosen);
    }
    browser.choose(chosen, response);
    return to(back.length() <= LONGEST && LOCAL.matcher(back).matches() ? back : "/");
  }

  private static RedirectView to(String path) {
    var redirect = new RedirectView(path);
    redirect.setStatusCode(HttpStatus.SEE_OTHER);
    redirect.setExpandUriTemplateVariables(false);
    return redirect;
  }
}
