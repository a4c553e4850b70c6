package app.visavis.chat.web;

import app.visavis.account.SignedIn;
import app.visavis.chat.Chat;
import app.visavis.chat.Content;
import app.visavis.chat.MessageText;
import app.visavis.chat.file.FileShelf;
import app.visavis.common.Problem;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/bookings/{id}/messages")
class MessageController {
  private final Chat chat;
  private final Answers answers;
  private final FileShelf shelf;
  private final Clock clock;

  MessageController(Chat chat, Answers answers, FileShelf shelf, Clock clock) {
    this.chat = chat;
    this.answers = answers;
    this.shelf = shelf;
    this.clock = clock;
  }

  record Typed(@Nullable String text) {
    MessageText checked() {
      return MessageText.parse(text == null ? "" : text)
          .orElseThrow(() ->
              Problem.invalid(
                  "text",
                  "Needs 1 to %d characters of plain text.".formatted(MessageText.LONGEST)));
    }
  }

  @GetMapping
  ChatAnswer messages(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("id") String id,
      @RequestParam(name = "after", defaultValue = "0") long after) {
    if (after < 0) {
      throw Problem.invalid("after", "Must be the number of a message, or 0.");
    }
    var found = ChatRefusals.unlessDone(chat.after(Addressed.booking(id), who.id(), after));
    return new ChatAnswer(
        answers.of(found.messages(), who.id()),
        found.hasMore(),
        found.mayWrite(),
        shelf.mostBytes(),
        clock.instant());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  MessageAnswer say(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("id") String id,
      @RequestHeader(name = Addressed.KEY, required = false) @Nullable String key,
      @RequestBody Typed typed) {
    var words = new Content.Words(typed.checked());
    var said = chat.add(Addressed.booking(id), who.id(), Addressed.key(key), words);
    return answers.of(ChatRefusals.unlessDone(said), who.id());
  }
}
