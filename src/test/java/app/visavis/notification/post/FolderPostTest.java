package app.visavis.notification.post;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderPostTest {
  @TempDir Path folder;

  private static OutgoingMail mail(String id) {
    return new OutgoingMail(
        id,
        id,
        "Clära",
        "clara@test.example",
        "Grüße",
        "Hällo\n",
        "<p>Hi</p>",
        null,
        Instant.EPOCH);
  }

  @Test
  void each_mail_is_a_file_and_the_same_mail_the_same_file() throws Exception {
    var outbox = folder.resolve("data/outbox");
    var post = new FolderPost(outbox, new InternetAddress("no-reply@visavis.example"));
    post.send(mail("1@visavis.example"));
    post.send(mail("1@visavis.example"));
    post.send(mail("../2@visavis.example"));
    try (var files = Files.list(outbox)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("1_visavis.example.eml", ".._2_visavis.example.eml");
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(outbox)))
        .isEqualTo("rwx------");
    try (var file = Files.newInputStream(outbox.resolve("1_visavis.example.eml"))) {
      var read = new MimeMessage((Session) null, file);
      assertThat(read.getSubject()).isEqualTo("Grüße");
      assertThat(read.getMessageID()).isEqualTo("<1@visavis.example>");
    }
  }
}
