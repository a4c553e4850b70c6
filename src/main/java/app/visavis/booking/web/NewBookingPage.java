package app.visavis.booking.web;

import app.visavis.account.People;
import app.visavis.account.Person;
import app.visavis.account.SignedIn;
import app.visavis.booking.BookingLists;
import app.visavis.common.PersonId;
import app.visavis.common.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The form for a new booking, fresh or with what is wrong in it. */
@Component
class NewBookingPage {
  private static final int MOST_SUGGESTIONS = 50;

  private final BookingLists lists;
  private final People people;
  private final Clock clock;

  NewBookingPage(BookingLists lists, People people, Clock clock) {
    this.lists = lists;
    this.people = people;
    this.clock = clock;
  }

  Person booker(SignedIn who) {
    if (!who.role().isHost() && !who.role().isGuest()) {
      throw Problem.forbidden("Only hosts and guests book here.");
    }
    return people.find(who.id()).orElseThrow();
  }

  /** Returns the name of the view. */
  String show(
      Person me,
      NewBookingForm form,
      Repetition repetition,
      @Nullable FieldTrouble trouble,
      Model model) {
    model.addAttribute("form", form);
    model.addAttribute("repetition", repetition);
    model.addAttribute("trouble", trouble);
    model.addAttribute("hosting", me.role().isHost());
    model.addAttribute("known", known(me.id()));
    model.addAttribute(
        "zoneLabel", ZoneLabel.of(me.zone(), clock.instant(), me.language().locale()));
    return "booking-new";
  }

  private List<Person> known(PersonId me) {
    var ids = lists.companions(me, MOST_SUGGESTIONS);
    var found = people.findAll(ids);
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }
}
