package app.visavis.notification.web;

import app.visavis.account.People;
import app.visavis.account.Person;
import app.visavis.account.SignedIn;
import app.visavis.common.Problem;
import app.visavis.notification.CalendarFeeds;
import app.visavis.notification.Reminder;
import app.visavis.notification.ReminderChoices;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person wants to be told, and the address for their calendar program. */
@Controller
@RequestMapping("/account/notifications")
class NotificationsController {
  private static final String PAGE = "/account/notifications";

  private final ReminderChoices choices;
  private final CalendarFeeds feeds;
  private final People people;
  private final MessageSource texts;

  NotificationsController(
      ReminderChoices choices, CalendarFeeds feeds, People people, MessageSource texts) {
    this.choices = choices;
    this.feeds = feeds;
    this.people = people;
    this.texts = texts;
  }

  @GetMapping
  String show(@AuthenticationPrincipal SignedIn who, Model model) {
    var reader = people.find(who.id()).orElseThrow();
    model.addAttribute("reminders", Reminder.values());
    model.addAttribute("wanted", choices.of(who.id()));
    model.addAttribute("feedOffered", CalendarFeeds.isFor(who.role()));
    feeds.createdAt(who.id()).ifPresent(at -> model.addAttribute("feedSince", moment(at, reader)));
    return "notifications";
  }

  @PostMapping("/reminders")
  String choose(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(required = false) @Nullable List<String> reminder,
      RedirectAttributes next) {
    choices.choose(who.id(), reminders(reminder == null ? List.of() : reminder));
    next.addFlashAttribute("flash", "saved");
    return "redirect:" + PAGE;
  }

  /** Answers with the page itself: the address is shown this once and kept nowhere. */
  @PostMapping("/feed")
  String createFeed(@AuthenticationPrincipal SignedIn who, Model model) {
    if (!CalendarFeeds.isFor(who.role())) {
      throw Problem.forbidden("An administrator has no calendar of one's own.");
    }
    model.addAttribute("feed", feeds.create(who.id()).toString());
    return show(who, model);
  }

  @PostMapping("/feed/revoke")
  String revokeFeed(@AuthenticationPrincipal SignedIn who, RedirectAttributes next) {
    feeds.revoke(who.id());
    next.addFlashAttribute("flash", "revoked");
    return "redirect:" + PAGE;
  }

  private static Set<Reminder> reminders(List<String> names) {
    var wanted = EnumSet.noneOf(Reminder.class);
    for (var name : names) {
      wanted.add(
          Stream.of(Reminder.values())
              .filter(each -> each.name().equals(name))
              .findFirst()
              .orElseThrow(() -> Problem.invalid("reminder", "There is no such reminder.")));
    }
    return wanted;
  }

  private String moment(Instant instant, Person reader) {
    var language = reader.language().locale();
    var pattern = texts.getMessage("notifications.moment.pattern", null, language);
    return DateTimeFormatter.ofPattern(pattern, language).withZone(reader.zone()).format(instant);
  }
}
