package app.visavis.notification;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.account.Language;
import app.visavis.account.Role;
import app.visavis.testing.MailServer;
import app.visavis.testing.MailTest;
import app.visavis.testing.MovableClock;
import app.visavis.testing.Someone;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@MailTest
class LanguagesOfMailsIT {
  @LocalServerPort int port;
  @Autowired Someone someone;
  @Autowired MovableClock clock;
  @Autowired Postman postman;

  @Test
  void each_of_two_people_reads_about_one_booking_in_their_own_language() {
    clock.set(Instant.parse("2027-06-01T08:00:00Z"));
    var host = someone.who(Role.THERAPIST, Language.GERMAN);
    var guest = someone.who(Role.CLIENT, Language.ARABIC);

    new Booker(port, host, guest)
        .book(Instant.parse("2027-07-09T08:00:00Z"), Duration.ofMinutes(50));

    var german = mail(host.email());
    assertThat(german.subject())
        .isEqualTo("Bestätigt: Weekly session mit Client, Fr. 9. Juli, 10:00");
    assertThat(german.text())
        .contains("Guten Tag Therapist,", "Sie haben die Sitzung mit Client bestätigt.")
        .contains("Wann: Freitag, 9. Juli 2027, 10:00 – 10:50, Europe/Berlin (MESZ, UTC+2)");
    assertThat(german.html()).contains("lang=\"de\" dir=\"ltr\"", "Sitzung öffnen");
    assertThat(german.property("SUMMARY")).isEqualTo("Weekly session mit Client");

    var arabic = mail(guest.email());
    assertThat(arabic.subject()).startsWith("تأكيد: " + isolated("Weekly session") + " مع");
    assertThat(arabic.text())
        .contains("مرحبًا", "أكّد " + isolated("Therapist") + " الجلسة معك.", "10:00");
    assertThat(arabic.html()).contains("lang=\"ar\" dir=\"rtl\"", "align=\"right\"");
  }

  /** As Unicode keeps a name apart from the text around it. */
  private static String isolated(String name) {
    return "%c%s%c".formatted(0x2068, name, 0x2069);
  }

  private ReceivedMail mail(String reader) {
    postman.sendDue();
    var mails = MailServer.mailsTo(reader);
    assertThat(mails).hasSize(1);
    return ReceivedMail.of(mails.getFirst());
  }
}
