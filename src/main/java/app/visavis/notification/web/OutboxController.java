package app.visavis.notification.web;

import app.visavis.account.People;
import app.visavis.account.Role;
import app.visavis.account.SignedIn;
import app.visavis.common.Problem;
import app.visavis.notification.MailOverview;
import app.visavis.notification.MailState;
import app.visavis.notification.post.Post;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which mails left and which did not. For administrators. */
@Controller
@RequestMapping("/admin/outbox")
class OutboxController {
  private static final int LINES = 50;
  private static final int LAST_PAGE = 10_000;

  private final MailOverview overview;
  private final Post post;
  private final People people;
  private final MessageSource texts;

  OutboxController(MailOverview overview, Post post, People people, MessageSource texts) {
    this.overview = overview;
    this.post = post;
    this.people = people;
    this.texts = texts;
  }

  /** A line with its moment in the viewer's zone. */
  record ShownLine(MailOverview.Line mail, String at) {}

  @GetMapping
  String list(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(defaultValue = "1") String page,
      Model model) {
    admitAdmin(who);
    var chosen = state(state);
    var number = page(page);
    var found = overview.find(chosen, LINES + 1, (number - 1) * LINES);
    var moments = moments(who);
    model.addAttribute("mails", found.stream().limit(LINES).map(it -> shown(it, moments)).toList());
    model.addAttribute("counts", overview.counts());
    model.addAttribute("state", chosen == null ? "" : chosen.name());
    model.addAttribute("page", number);
    model.addAttribute("hasMore", found.size() > LINES);
    model.addAttribute("real", post.isReal());
    return "outbox";
  }

  @GetMapping("/{id}")
  String show(@AuthenticationPrincipal SignedIn who, @PathVariable String id, Model model) {
    admitAdmin(who);
    var mail = overview.preview(id(id)).orElseThrow(Problem::notFound);
    model.addAttribute("preview", mail);
    model.addAttribute("at", moments(who).format(mail.line().at()));
    return "outbox-mail";
  }

  @PostMapping("/{id}/retry")
  String retry(
      @AuthenticationPrincipal SignedIn who, @PathVariable String id, RedirectAttributes next) {
    admitAdmin(who);
    next.addFlashAttribute("flash", overview.retry(id(id)) ? "retried" : "nothingToRetry");
    return "redirect:/admin/outbox/" + id(id);
  }

  private static ShownLine shown(MailOverview.Line line, DateTimeFormatter moments) {
    return new ShownLine(line, moments.format(line.at()));
  }

  private DateTimeFormatter moments(SignedIn who) {
    var reader = people.find(who.id()).orElseThrow();
    var language = reader.language().locale();
    var pattern = texts.getMessage("outbox.moment.pattern", null, language);
    return DateTimeFormatter.ofPattern(pattern, language).withZone(reader.zone());
  }

  private static void admitAdmin(SignedIn who) {
    if (who.role() != Role.ADMIN) {
      throw Problem.forbidden("Only an administrator sees the outbox.");
    }
  }

  private static @Nullable MailState state(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    return Stream.of(MailState.values())
        .filter(state -> state.name().equals(text))
        .findFirst()
        .orElseThrow(() -> Problem.invalid("state", "There is no such state."));
  }

  private static int page(String text) {
    var number = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    if (number < 1 || number > LAST_PAGE) {
      throw Problem.invalid("page", "Needs a number from 1 to 10000.");
    }
    return number;
  }

  private static long id(String text) {
    if (!text.matches("\\d{1,18}")) {
      throw Problem.notFound();
    }
    return Long.parseLong(text);
  }
}
