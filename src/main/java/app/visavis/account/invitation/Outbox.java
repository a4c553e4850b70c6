package app.visavis.account.invitation;

import app.visavis.account.Person;
import app.visavis.common.BaseUrl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Writes invitations into the data folder, for the operator to hand on: no mail is sent yet. Only
 * the owner of the folder can read them.
 */
@Component
class Outbox {
  private static final Logger log = LoggerFactory.getLogger(Outbox.class);

  private final Path folder;
  private final BaseUrl baseUrl;
  private final MessageSource texts;

  Outbox(Environment environment, BaseUrl baseUrl, MessageSource texts) {
    this.folder = Path.of(environment.getProperty("VISAVIS_DATA_DIR", "data"), "outbox");
    this.baseUrl = baseUrl;
    this.texts = texts;
  }

  void write(Person person, InvitationCode code) {
    try {
      Files.createDirectories(folder);
      var file = Files.createFile(folder.resolve(person.id() + ".txt"), ownerOnly());
      Files.writeString(file, text(person, code));
      log.info("Wrote the invitation of {} into the outbox", person.id());
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** The code stands apart from the address: addresses end up in histories and logs. */
  private String text(Person person, InvitationCode code) {
    var site = baseUrl.configured().map(Object::toString).orElse("");
    return """
    To: %s
    Subject: %s

    %s

    %s

    %s
    """
        .formatted(
            person.email(),
            words(person, "mail.invitation.subject"),
            words(person, "mail.greeting", person.name()),
            words(person, "mail.invitation.text", URI.create(site + "/invitation")),
            code.text());
  }

  private String words(Person reader, String key, Object... values) {
    return texts.getMessage(key, values, reader.language().locale());
  }

  private static FileAttribute<?> ownerOnly() {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  }
}
