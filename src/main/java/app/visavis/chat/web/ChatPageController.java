package app.visavis.chat.web;

import app.visavis.account.People;
import app.visavis.account.Person;
import app.visavis.account.SignedIn;
import app.visavis.chat.Chat;
import app.visavis.chat.ChatOutcome;
import app.visavis.chat.Extract;
import app.visavis.chat.Message;
import app.visavis.common.BookingId;
import app.visavis.common.Problem;
import app.visavis.session.Admission;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What was written and handed over, to be read when the call is over. */
@Controller
class ChatPageController {
  private final Chat chat;
  private final Answers answers;
  private final People people;
  private final MessageSource texts;

  ChatPageController(Chat chat, Answers answers, People people, MessageSource texts) {
    this.chat = chat;
    this.answers = answers;
    this.people = people;
    this.texts = texts;
  }

  @GetMapping("/bookings/{id}/chat")
  String show(@AuthenticationPrincipal SignedIn who, @PathVariable("id") String id, Model model) {
    var booking = Addressed.booking(id);
    var times = times(people.find(who.id()).orElseThrow());
    switch (all(booking, who)) {
      case ChatOutcome.Done<List<Message>>(var messages) ->
          model.addAttribute(
              "lines",
              answers.of(messages, who.id()).stream()
                  .map(message -> ChatLine.of(message, booking, times))
                  .toList());
      case ChatOutcome.Refused<List<Message>>(Admission.NotYours _) -> throw Problem.notFound();
      default -> model.addAttribute("closed", true);
    }
    model.addAttribute("bookingId", booking);
    return "booking-chat";
  }

  private DateTimeFormatter times(Person reader) {
    var language = reader.language().locale();
    var pattern = texts.getMessage("chat.time.pattern", null, language);
    return DateTimeFormatter.ofPattern(pattern, language).withZone(reader.zone());
  }

  private ChatOutcome<List<Message>> all(BookingId booking, SignedIn who) {
    var messages = new ArrayList<Message>();
    while (true) {
      var last = messages.isEmpty() ? 0 : messages.getLast().number();
      switch (chat.after(booking, who.id(), last)) {
        case ChatOutcome.Done<Extract>(var extract) -> {
          messages.addAll(extract.messages());
          if (!extract.hasMore()) {
            return new ChatOutcome.Done<>(messages);
          }
        }
        case ChatOutcome.Refused<Extract>(var because) -> {
          return new ChatOutcome.Refused<>(because);
        }
        case ChatOutcome<Extract> other ->
            throw new IllegalStateException("Reading does not end in " + other);
      }
    }
  }
}
