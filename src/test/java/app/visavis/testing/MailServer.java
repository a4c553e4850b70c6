package app.visavis.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A real SMTP server for the server under test. Its mails are looked at by address. */
public final class MailServer
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  public static final String BASE_URL = "http://visavis.example";
  private static final GreenMail SERVER =
      new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    start();
    TestPropertyValues.of(
            "SMTP_URL=smtp://localhost:" + SERVER.getSmtp().getPort(),
            "VISAVIS_BASE_URL=" + BASE_URL)
        .applyTo(context);
  }

  private static synchronized void start() {
    if (!SERVER.isRunning()) {
      SERVER.start();
    }
  }

  /** In the order of their arrival. */
  public static List<MimeMessage> mailsTo(String email) {
    return Stream.of(SERVER.getReceivedMessages()).filter(mail -> isTo(mail, email)).toList();
  }

  private static boolean isTo(MimeMessage mail, String email) {
    try {
      return Stream.of(mail.getAllRecipients())
          .anyMatch(
              to -> to instanceof InternetAddress address && address.getAddress().equals(email));
    } catch (MessagingException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
