package app.visavis.notification.post;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Into a folder of this machine, where no mail server is named: each mail a file. */
final class FolderPost implements Post {
  private final Path folder;
  private final InternetAddress from;

  FolderPost(Path folder, InternetAddress from) {
    this.folder = folder;
    this.from = from;
  }

  /** Under another name at first: whoever looks finds whole mails only. */
  @Override
  public void send(OutgoingMail mail) throws NotSentException {
    var name = mail.id().replaceAll("[^A-Za-z0-9.-]", "_");
    try {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      var begun = folder.resolve(name + ".part");
      try (var file = Files.newOutputStream(begun)) {
        MimeMail.of(mail, from).writeTo(file);
      }
      Files.move(
          begun,
          folder.resolve(name + ".eml"),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException full) {
      throw new NotSentException("The folder for mails cannot be written to.", false, full);
    } catch (MessagingException unusable) {
      throw new NotSentException("The mail cannot be written.", true, unusable);
    }
  }

  @Override
  public boolean isReal() {
    return false;
  }
}
