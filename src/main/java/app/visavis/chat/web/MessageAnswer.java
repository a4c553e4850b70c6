package app.visavis.chat.web;

import app.visavis.chat.Content;
import app.visavis.chat.Message;
import app.visavis.chat.SharedFile;
import app.visavis.common.PersonId;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param key only for its author, whose page knows the message by it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MessageAnswer(
    long number,
    Author author,
    Instant sentAt,
    @Nullable String text,
    @Nullable FileAnswer file,
    @Nullable String key) {

  record Author(UUID id, String name) {}

  record FileAnswer(UUID id, String name, String type, long bytes) {
    static FileAnswer of(SharedFile file) {
      return new FileAnswer(
          file.id().value(), file.name().value(), file.kind().mediaType(), file.bytes());
    }
  }

  static MessageAnswer of(Message message, String author, PersonId reader) {
    return new MessageAnswer(
        message.number(),
        new Author(message.author().value(), author),
        message.sentAt(),
        message.content() instanceof Content.Words(var text) ? text.value() : null,
        message.content() instanceof Content.Attached(var file) ? FileAnswer.of(file) : null,
        message.author().equals(reader) ? message.key().value() : null);
  }
}
