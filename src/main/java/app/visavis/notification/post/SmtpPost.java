package app.visavis.notification.post;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Over a mail server. */
final class SmtpPost implements Post {
  private static final int LONGEST = 300;

  private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
  private final InternetAddress from;

  SmtpPost(SmtpServer server, InternetAddress from) {
    this.from = from;
    sender.setProtocol(server.protocol());
    sender.setHost(server.host());
    sender.setPort(server.port());
    sender.setJavaMailProperties(server.properties());
    if (server.user() != null && server.password() != null) {
      sender.setUsername(server.user());
      sender.setPassword(server.password().reveal());
    }
  }

  @Override
  public void send(OutgoingMail mail) throws NotSentException {
    try {
      sender.send(MimeMail.of(mail, from));
    } catch (MessagingException unusable) {
      throw new NotSentException("The mail cannot be written: " + words(unusable), true, unusable);
    } catch (MailSendException refused) {
      throw new NotSentException(
          "The mail server did not take it: " + words(cause(refused)),
          isHopeless(refused),
          refused);
    } catch (MailException failed) {
      throw new NotSentException("The mail server refused us: " + words(failed), false, failed);
    }
  }

  @Override
  public boolean isReal() {
    return true;
  }

  /** Only an address refused for good is final; all else may be set right by an administrator. */
  private static boolean isHopeless(MailSendException refused) {
    return cause(refused) instanceof SendFailedException failed
        && failed.getInvalidAddresses() != null
        && failed.getInvalidAddresses().length > 0;
  }

  private static Throwable cause(MailSendException refused) {
    var causes = refused.getMessageExceptions();
    if (causes.length > 0) {
      return causes[0];
    }
    return refused.getCause() == null ? refused : refused.getCause();
  }

  private static String words(Throwable failure) {
    var text = String.valueOf(failure.getMessage()).replaceAll("\\s+", " ").strip();
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}
