package app.visavis.chat.web;

import app.visavis.account.People;
import app.visavis.account.Person;
import app.visavis.chat.Message;
import app.visavis.common.PersonId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Messages with the names of those who wrote them. */
@Component
class Answers {
  private final People people;

  Answers(People people) {
    this.people = people;
  }

  MessageAnswer of(Message message, PersonId reader) {
    return of(List.of(message), reader).getFirst();
  }

  List<MessageAnswer> of(List<Message> messages, PersonId reader) {
    var authors = messages.stream().map(Message::author).collect(Collectors.toSet());
    var known = people.findAll(authors);
    return messages.stream()
        .map(message -> MessageAnswer.of(message, name(known.get(message.author())), reader))
        .toList();
  }

  private static String name(@Nullable Person person) {
    return Objects.requireNonNull(person).name();
  }
}
