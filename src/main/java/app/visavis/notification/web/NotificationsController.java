package app.visavis.notification.web;

import app.visavis.account.People;
import app.visavis.account.Person;
import app.visavis.account.SignedIn;
import app.visavis.common.Problem;
import app.visavis.notification.CalendarFeeds;
import app.visavis.notification.Reminder;
import app.visavis.notification.ReminderChoices;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
  private static final String MOMENT = "EEE d MMM yyyy, HH:mm (zzz)";

  private final ReminderChoices choices;
  private final CalendarFeeds feeds;
  private final People people;

  NotificationsController(ReminderChoices choices, CalendarFeeds feeds, People people) {
    this.choices = choices;
    this.feeds = feeds;
    this.people = people;
  }

  @GetMapping
  String show(@AuthenticationPrincipal SignedIn who, Model model) {
    var zone = people.find(who.id()).map(Person::zone).orElse(ZoneOffset.UTC);
    model.addAttribute("reminders", Reminder.values());
    model.addAttribute("wanted", choices.of(who.id()));
    model.addAttribute("feedOffered", CalendarFeeds.isFor(who.role()));
    feeds.createdAt(who.id()).ifPresent(at -> model.addAttribute("feedSince", moment(at, zone)));
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

  private static String moment(Instant instant, ZoneId zone) {
    return DateTimeFormatter.ofPattern(MOMENT, Locale.ENGLISH).withZone(zone).format(instant);
  }
}
