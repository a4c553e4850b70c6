package app.visavis.notification.post;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.visavis.notification.calendar.CalendarFiles.Invitation;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.util.Date;

/**
 * A mail as it travels. Words, page and calendar are three forms of the same thing; the calendar
 * comes a second time as a file, for programs that do not know the third form.
 */
final class MimeMail extends MimeMessage {
  private static final String BASE64 = "base64";

  private final String id;

  private MimeMail(String id) {
    super((Session) null);
    this.id = id;
  }

  static MimeMail of(OutgoingMail mail, InternetAddress from) throws MessagingException {
    var message = new MimeMail(mail.id());
    message.setFrom(from);
    message.setRecipient(Message.RecipientType.TO, address(mail));
    message.setSubject(oneLine(mail.subject()), UTF_8.name());
    message.setSentDate(Date.from(mail.at()));
    message.setHeader("Auto-Submitted", "auto-generated");
    if (!mail.thread().equals(mail.id())) {
      message.setHeader("In-Reply-To", "<" + mail.thread() + ">");
      message.setHeader("References", "<" + mail.thread() + ">");
    }
    message.setContent(content(mail));
    message.saveChanges();
    return message;
  }

  /** The usual one would be another one each time. */
  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", "<" + id + ">");
  }

  private static Multipart content(OutgoingMail mail) throws MessagingException {
    var forms = new MimeMultipart("alternative");
    forms.addBodyPart(part(mail.text(), "text/plain; charset=UTF-8"));
    forms.addBodyPart(part(mail.html(), "text/html; charset=UTF-8"));
    var invitation = mail.invitation();
    if (invitation == null) {
      return forms;
    }
    forms.addBodyPart(
        part(invitation.content(), "text/calendar; charset=UTF-8; method=" + invitation.method()));
    var all = new MimeMultipart("mixed");
    var first = new MimeBodyPart();
    first.setContent(forms);
    all.addBodyPart(first);
    all.addBodyPart(file(invitation));
    return all;
  }

  private static MimeBodyPart file(Invitation invitation) throws MessagingException {
    var part = part(invitation.content(), "application/ics; name=invite.ics");
    part.setDisposition(Part.ATTACHMENT);
    part.setFileName("invite.ics");
    return part;
  }

  /** As bytes, so that no line is longer than mail may carry, nor any line end changed. */
  private static MimeBodyPart part(String text, String type) throws MessagingException {
    var part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(text.getBytes(UTF_8), type)));
    part.setHeader("Content-Type", type);
    part.setHeader("Content-Transfer-Encoding", BASE64);
    return part;
  }

  private static InternetAddress address(OutgoingMail mail) throws MessagingException {
    try {
      return new InternetAddress(mail.email(), oneLine(mail.name()), UTF_8.name());
    } catch (UnsupportedEncodingException neverWithUtf8) {
      throw new MessagingException("no such encoding", neverWithUtf8);
    }
  }

  /** People choose names and titles: a line break in one must not begin another header. */
  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip();
  }
}
