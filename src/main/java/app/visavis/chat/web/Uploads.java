package app.visavis.chat.web;

import app.visavis.chat.Chat;
import app.visavis.chat.ChatOutcome;
import app.visavis.chat.Content;
import app.visavis.chat.Message;
import app.visavis.chat.MessageKey;
import app.visavis.chat.SharedFile;
import app.visavis.chat.file.FileName;
import app.visavis.chat.file.FileShelf;
import app.visavis.chat.file.Receipt;
import app.visavis.chat.file.Receipt.Received;
import app.visavis.common.BookingId;
import app.visavis.common.PersonId;
import app.visavis.common.Problem;
import java.io.InputStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** From a body to a file in a chat. */
@Component
class Uploads {
  private static final int LONGEST_NAME = 1_000;

  private final Chat chat;
  private final FileShelf shelf;
  private final Turnstile turnstile;

  Uploads(Chat chat, FileShelf shelf, Turnstile turnstile) {
    this.chat = chat;
    this.shelf = shelf;
    this.turnstile = turnstile;
  }

  record Upload(BookingId booking, PersonId person, MessageKey key, String name) {}

  Message take(Upload upload, InputStream body) {
    if (upload.name().length() > LONGEST_NAME) {
      throw Problem.invalid("name", "Needs at most %d characters.".formatted(LONGEST_NAME));
    }
    ChatRefusals.unlessDone(chat.mayAttach(upload.booking(), upload.person()));
    var file = turnstile.pass(upload.person(), () -> received(shelf.receive(body)));
    return ChatRefusals.unlessDone(attach(upload, file));
  }

  /** A file of which no message came to speak is not kept. */
  private ChatOutcome<Message> attach(Upload upload, Received file) {
    var name = FileName.of(upload.name(), file.kind());
    var shared = new SharedFile(file.id(), name, file.kind(), file.bytes(), file.digest());
    var outcome =
        chat.add(upload.booking(), upload.person(), upload.key(), new Content.Attached(shared));
    if (!speaksOf(outcome, shared)) {
      shelf.discard(file);
    }
    return outcome;
  }

  private static boolean speaksOf(ChatOutcome<Message> outcome, SharedFile file) {
    return outcome instanceof ChatOutcome.Done<Message>(var message)
        && message.content() instanceof Content.Attached(var known)
        && known.id().equals(file.id());
  }

  private static Received received(Receipt receipt) {
    return switch (receipt) {
      case Received file -> file;
      case Receipt.Empty _ -> throw Problem.invalid("file", "The file is empty.");
      case Receipt.TooLarge(var most) ->
          throw Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", "The file is too large.")
              .with("mostBytes", most);
      case Receipt.NotTaken _ ->
          throw Problem.of(
              HttpStatus.UNSUPPORTED_MEDIA_TYPE,
              "unsupported-file",
              "Files of this kind are not taken.");
      case Receipt.BrokenOff _ ->
          throw Problem.invalid("file", "The file ended before it was whole.");
    };
  }
}
