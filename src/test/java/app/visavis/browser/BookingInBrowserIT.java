package app.visavis.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.testing.Api;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From a free time to a booking, and what two people do with it, as they see it. */
@VisavisTest
class BookingInBrowserIT {
  private static final int MOST_TABS = 60;
  private static final double PATIENCE_MS = 20_000;
  private static final Duration LENGTH = Duration.ofMinutes(50);

  /** It, what is in it, or the link or button that it is the words of. */
  private static final String HAS_FOCUS =
      """
      it => {
        const focus = document.activeElement;
        const pressed = it.closest('a, button');
        return it.contains(focus) || (pressed !== null && pressed === focus);
      }
      """;

  @RegisterExtension static final Chromium CHROMIUM = Chromium.withDevices();

  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  private Person host;
  private Person guest;

  /** Two people, two windows and everybody else's work on one machine. */
  @BeforeAll
  static void be_patient() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
  }

  @BeforeEach
  void a_tutor_who_is_free_every_day_and_a_student() {
    host = someone.who(Role.TUTOR);
    guest = someone.who(Role.STUDENT);
    var said = new HashMap<String, Object>();
    said.put("weekly", Arrays.stream(DayOfWeek.values()).map(BookingInBrowserIT::hours).toList());
    said.put("exceptions", List.of());
    said.put("lengths", List.of(50));
    said.put("bufferBeforeMinutes", 0);
    said.put("bufferAfterMinutes", 0);
    said.put("minimumNoticeMinutes", 0);
    said.put("furthestDays", 60);
    said.put("dailyCap", null);
    said.put("confirmsAtOnce", false);
    said.put("changeNoticeMinutes", 0);
    var api = new Api(port).signIn(host.email(), Someone.PASSWORD);
    assertThat(api.put("/api/availability", said).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void two_people_book_accept_move_and_cancel_by_keyboard_alone(int width) {
    var asHost = open(host, "/", width);
    var asGuest = open(guest, "/book/" + host.id(), width);

    chooseSlot(asGuest, 1);
    assertThat(asGuest.getByText(Pattern.compile("Kept for you for \\d:\\d\\d"))).isVisible();
    assertThat(Accessibility.faults(asGuest)).isEmpty();
    tabTo(asGuest, asGuest.getByLabel("What is it about?"));
    asGuest.keyboard().type("Fractions");
    asGuest.keyboard().press("Enter");
    assertThat(heading(asGuest, "Your request is on its way")).isFocused();

    // The request appears without a reload.
    press(asHost, button(asHost, "Confirm"));
    assertThat(asHost.getByText("Confirmed. It is in the list of upcoming sessions.")).isVisible();

    press(asGuest, asGuest.getByText("See the booking"));
    assertThat(asGuest.locator("h1")).hasText("Fractions");
    press(asGuest, asGuest.getByText("Choose another time"));
    chooseSlot(asGuest, 3);
    assertThat(asGuest.getByLabel("Reason (optional)")).isFocused();
    asGuest.keyboard().type("exam that day");
    press(asGuest, button(asGuest, "Move it"));
    assertThat(asGuest.getByText("It has a new time")).isVisible();
    assertThat(Accessibility.faults(asGuest)).isEmpty();

    press(asHost, asHost.locator("h3 a", hasText("Fractions")));
    assertThat(asHost.getByText("exam that day")).isVisible();
    press(asHost, button(asHost, "Cancel"));
    asHost.keyboard().type("I am ill");
    press(asHost, button(asHost, "Cancel the session"));

    // And the guest, who only looks, sees it too.
    assertThat(asGuest.locator("h1 + .tag")).hasText("Cancelled");
    assertThat(asGuest.getByText("I am ill")).isVisible();
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void a_host_plans_weekly_lessons_and_changes_those_that_follow(int width) {
    var first = LocalDate.ofInstant(clock.instant(), host.zone()).plusDays(2).atTime(10, 0);
    someone.booking(host, someone.who(Role.STUDENT), at(first.plusWeeks(1)), LENGTH);
    var page = open(host, "/bookings/new", width);
    fillIn(page, first);
    page.getByLabel("Every week, so many times").check();
    page.getByLabel("How many sessions").fill("5");
    assertThat(page.getByLabel("Last possible day")).isHidden();
    assertThat(Accessibility.faults(page)).isEmpty();
    press(page, button(page, "See all sessions first"));

    assertThat(page.locator("#session-2")).containsText("You are in another booking");
    assertThat(page.locator("#session-2 input")).isChecked();
    assertThat(Accessibility.faults(page)).isEmpty();
    tabTo(page, page.locator("#session-5 input"));
    page.keyboard().press("Space");
    press(page, button(page, "Book the series"));
    assertThat(page.getByText("The series is booked")).isVisible();
    assertThat(standing()).containsExactly(first, first.plusWeeks(2), first.plusWeeks(3));

    openLesson(page, 2);
    press(page, page.getByText("Choose another time"));
    page.getByLabel("Start").fill("11:30");
    chooseFollowing(page);
    press(page, button(page, "Move it"));
    assertThat(page.getByText("It has a new time")).isVisible();
    var later = first.plusMinutes(90);
    assertThat(standing()).containsExactly(first, later.plusWeeks(2), later.plusWeeks(3));

    press(page, button(page, "Cancel"));
    chooseFollowing(page);
    assertThat(Accessibility.faults(page)).isEmpty();
    press(page, button(page, "Cancel the session"));
    assertThat(page.getByText("The session is cancelled")).isVisible();
    assertThat(standing()).containsExactly(first);
  }

  private void fillIn(Page page, LocalDateTime start) {
    page.getByLabel("With whom").fill(guest.email());
    page.getByLabel("Date").fill(start.toLocalDate().toString());
    page.getByLabel("Start", new Page.GetByLabelOptions().setExact(true))
        .fill(start.toLocalTime().toString());
    page.getByLabel("Title").fill("Fractions");
  }

  /** The n-th of those that are to come. */
  private static void openLesson(Page page, int place) {
    var title = hasText("Fractions");
    press(page, page.locator("#bookings-list h3 a", title).nth(place - 1));
  }

  private static void chooseFollowing(Page page) {
    page.getByLabel("This and all following").and(page.locator(":visible")).check();
  }

  /** When the guest's lessons are, on the host's wall. */
  private List<LocalDateTime> standing() {
    var api = new Api(port).signIn(guest.email(), Someone.PASSWORD);
    return api.get("/api/bookings?status=CONFIRMED").body().values().stream()
        .map(booking -> Instant.parse(booking.path("startsAt").asString()))
        .map(start -> LocalDateTime.ofInstant(start, host.zone()))
        .toList();
  }

  private Instant at(LocalDateTime wall) {
    return wall.atZone(host.zone()).toInstant();
  }

  @Test
  void who_was_slower_is_told_and_sees_what_is_free_now() {
    var first = open(guest, "/book/" + host.id(), 1280);
    var second = open(someone.who(Role.STUDENT), "/book/" + host.id(), 1280);
    var wanted = second.locator(".slot").first();
    var start = wanted.getAttribute("data-start");

    first.locator(".slot").first().click();
    assertThat(heading(first, "Is this right?")).isFocused();
    wanted.click();

    assertThat(second.getByText("Somebody else was quicker")).isVisible();
    assertThat(second.locator("[data-start=\"" + start + "\"]")).hasCount(0);
    assertThat(second.locator(".slot").first()).isVisible();
  }

  @Test
  void a_hold_that_ran_out_leads_back_to_the_same_time() {
    var page = open(guest, "/book/" + host.id(), 1280);
    chooseSlot(page, 1);
    assertThat(heading(page, "Is this right?")).isFocused();

    clock.advance(Duration.ofMinutes(6));
    button(page, "Ask for this time").click();
    assertThat(heading(page, "The time is no longer kept")).isFocused();
    assertThat(Accessibility.faults(page)).isEmpty();

    button(page, "Take it again").click();
    assertThat(page.getByText(Pattern.compile("Kept for you for [45]:\\d\\d"))).isVisible();
    page.reload();
    assertThat(page.getByText(Pattern.compile("Kept for you for [45]:\\d\\d"))).isVisible();
  }

  @Test
  void news_takes_neither_the_focus_nor_what_is_half_typed() {
    var start = clock.instant().plus(Duration.ofDays(1));
    var booking = someone.booking(host, guest, start, LENGTH);
    var page = open(host, "/", 1280);
    page.locator("#open-cancel-" + booking).click();
    page.keyboard().type("half a rea");

    var body =
        Map.of(
            "host", host.email(),
            "startsAt", start.plus(Duration.ofHours(2)).toString(),
            "endsAt", start.plus(Duration.ofHours(3)).toString(),
            "title", "Something new");
    var api = new Api(port).signIn(guest.email(), Someone.PASSWORD);
    assertThat(api.post("/api/bookings", body).status()).isEqualTo(201);

    assertThat(page.locator("h3 a", hasText("Something new"))).isAttached();
    var reason = page.locator("#cancel-" + booking + "-reason");
    assertThat(reason).isFocused();
    assertThat(reason).hasValue("half a rea");
  }

  @Test
  void the_month_is_walked_through_by_arrow_keys() {
    var page = open(guest, "/book/" + host.id(), 1280);
    var chosen = page.locator(".day.chosen");
    var first = chosen.getAttribute("data-date");
    tabTo(page, chosen);

    page.keyboard().press("PageDown");
    assertThat(page.locator(":focus")).not().hasAttribute("data-date", first);
    page.keyboard().press("PageUp");
    assertThat(page.locator(":focus")).hasAttribute("data-date", first);
    assertThat(page.locator(".day[tabindex='0']")).hasCount(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void every_page_around_bookings_is_accessible(int width) {
    var start = clock.instant().plus(Duration.ofDays(1));
    var booking = someone.booking(host, guest, start, LENGTH);
    var asHost = open(host, "/", width);
    for (var path : List.of("/availability", "/week", "/guests/" + guest.id())) {
      asHost.navigate(path);
      assertThat(Accessibility.faults(asHost)).as(path).isEmpty();
    }
    var move = "/bookings/" + booking + "/move";
    for (var page : List.of(asHost, open(guest, "/book", width))) {
      assertThat(Accessibility.faults(page)).isEmpty();
      page.navigate(move);
      assertThat(Accessibility.faults(page)).as(move).isEmpty();
    }
  }

  /**
   * On the next day.
   *
   * @param place of the free time, counted from 0
   */
  private static void chooseSlot(Page page, int place) {
    var chosen = page.locator(".day.chosen");
    assertThat(chosen).isVisible();
    var today = chosen.getAttribute("data-date");
    tabTo(page, chosen);
    page.keyboard().press("ArrowRight");
    assertThat(page.locator(":focus")).not().hasAttribute("data-date", today);
    page.keyboard().press("Enter");
    assertThat(chosen).not().hasAttribute("data-date", today);
    press(page, page.locator(".slot").nth(place));
  }

  private Page open(Person person, String path, int width) {
    var options = new Browser.NewContextOptions().setViewportSize(width, 800);
    var page = CHROMIUM.window(port, options);
    new CallPage(page).signIn(person);
    page.navigate(path);
    return page;
  }

  private static void press(Page page, Locator target) {
    tabTo(page, target);
    page.keyboard().press("Enter");
  }

  private static void tabTo(Page page, Locator target) {
    assertThat(target).isVisible();
    for (int i = 0; i < MOST_TABS; i++) {
      if (Boolean.TRUE.equals(target.evaluate(HAS_FOCUS))) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("Tab does not lead to " + target);
  }

  private static Map<String, String> hours(DayOfWeek day) {
    return Map.of("day", day.name(), "from", "00:00", "to", "24:00");
  }

  private static Page.LocatorOptions hasText(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }

  private static Locator heading(Page page, String words) {
    return page.getByRole(AriaRole.HEADING, named(words));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Page.GetByRoleOptions named(String words) {
    return new Page.GetByRoleOptions().setName(words);
  }
}
