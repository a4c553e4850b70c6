package app.visavis.booking.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Person;
import app.visavis.account.Role;
import app.visavis.account.SignedIn;
import app.visavis.testing.CountedStatements;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Someone;
import app.visavis.testing.VisavisTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.ui.ConcurrentModel;

/** What a dashboard asks of the database. */
@VisavisTest
class DashboardStatementsIT {
  @Autowired DashboardController dashboard;
  @Autowired DataSource database;
  @Autowired JdbcClient jdbc;
  @Autowired Someone someone;
  @Autowired MovableClock clock;

  private int day;

  @ParameterizedTest
  @ValueSource(strings = {"upcoming", "requests", "past", "cancelled"})
  void does_not_grow_with_the_cards(String shelf) throws SQLException {
    var guest = someone.who(Role.STUDENT);
    fill(guest, 1);
    var few = statements(guest, shelf);
    fill(guest, 15);

    var many = statements(guest, shelf);

    assertThat(many.cards()).isEqualTo(16);
    assertThat(many.asked()).hasSameSizeAs(few.asked());
  }

  /** So many for each list, each with a host of its own. */
  private void fill(Person guest, int count) {
    for (int i = 0; i < count; i++) {
      day++;
      add(guest, -day, "COMPLETED");
      add(guest, day, "PENDING");
      add(guest, day, "DECLINED");
      add(guest, day, "CONFIRMED");
    }
  }

  private void add(Person guest, int daysFromNow, String status) {
    var start = clock.instant().plus(Duration.ofDays(daysFromNow));
    var id = someone.booking(someone.who(Role.TUTOR), guest, start, Duration.ofHours(1));
    jdbc.sql("update booking set status = ? where id = ?").params(status, id.value()).update();
  }

  private record Page(int cards, List<String> asked) {}

  private Page statements(Person guest, String shelf) throws SQLException {
    var who = new SignedIn(guest.id(), guest.role());
    var request = new MockHttpServletRequest("GET", guest.role().dashboard());
    var model = new ConcurrentModel();
    var shown = new Shown(shelf, null, null, null, null);
    var asked =
        CountedStatements.during(database, () -> dashboard.show(who, shown, request, model));
    var cards = (List<?>) requireNonNull(model.getAttribute("cards"));
    return new Page(cards.size(), asked);
  }
}
