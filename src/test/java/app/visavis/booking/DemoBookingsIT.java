package app.visavis.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.DemoPeopleCreated;
import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.booking.AdmissionOutlook.Outlook;
import app.visavis.booking.BookingLists.Page;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@VisavisTest
class DemoBookingsIT {
  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transactions;
  @Autowired BookingLists lists;
  @Autowired AdmissionOutlook outlooks;

  @ParameterizedTest
  @CsvSource({"2026-11-21T10:00:00Z", "2026-11-21T22:59:59Z", "2027-03-28T01:30:00Z"})
  void the_demo_people_find_one_booking_of_each_kind(Instant firstStart) {
    clock.set(firstStart);
    var people =
        Arrays.stream(Role.values()).collect(Collectors.toMap(Function.identity(), someone::who));

    transactions.executeWithoutResult(_ -> events.publishEvent(new DemoPeopleCreated(people)));

    people.values().stream()
        .filter(person -> person.role() != Role.ADMIN)
        .forEach(person ->
            assertThat(kinds(person))
                .containsExactly(
                    "COMPLETED",
                    "CONFIRMED running",
                    "CONFIRMED opening soon",
                    "CONFIRMED later",
                    "PENDING"));
  }

  private List<String> kinds(Person person) {
    var own = lists.find(BookingSearch.of(Whose.of(person.id(), person.role())), new Page(10, 0));
    var answers = outlooks.of(own, person.id());
    return own.stream().map(b -> kind(b, answers.get(own.indexOf(b)))).toList();
  }

  private String kind(Booking booking, Outlook outlook) {
    if (booking.status() != BookingStatus.CONFIRMED) {
      return booking.status().name();
    }
    var now = clock.instant();
    if (!booking.startsAt().isAfter(now)) {
      return booking.hasEndedBy(now) ? "over" : "CONFIRMED running";
    }
    var opensSoon =
        outlook.opensAt().isAfter(now)
            && outlook.opensAt().isBefore(now.plus(Duration.ofMinutes(15)));
    return "CONFIRMED " + (opensSoon ? "opening soon" : "later");
  }
}
