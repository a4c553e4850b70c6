package app.visavis.browser;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.common.BookingId;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Someone;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What tests of the call page begin with: a tutor and a student whose lesson starts now. */
abstract class LessonInBrowser {
  static final Duration LENGTH = Duration.ofMinutes(50);

  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  Person tutor;
  Person student;
  BookingId booking;

  @BeforeEach
  void a_lesson_that_starts_now() {
    tutor = someone.who(Role.TUTOR);
    student = someone.who(Role.STUDENT);
    booking = someone.booking(tutor, student, clock.instant(), LENGTH);
  }

  CallPage window(Chromium chromium, Person person) {
    return new CallPage(chromium.window(port)).watchDevices().signIn(person);
  }

  static LocatorAssertions assertThatPage(Locator part) {
    return PlaywrightAssertions.assertThat(part);
  }
}
