package app.visavis.notification.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.visavis.common.InvalidSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class MailSettingsTest {
  private static MailSettings read(String... namesAndValues) {
    var values = new HashMap<String, Object>();
    for (var place = 0; place < namesAndValues.length; place += 2) {
      values.put(namesAndValues[place], namesAndValues[place + 1]);
    }
    var environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("test", values));
    return MailSettings.from(environment);
  }

  private static List<String> faults(String... namesAndValues) {
    return catchThrowableOfType(InvalidSettings.class, () -> read(namesAndValues)).faults();
  }

  @Test
  void without_a_server_mails_go_into_the_data_folder() {
    var settings = read("VISAVIS_DATA_DIR", "some/where");
    assertThat(settings.smtp()).isEmpty();
    assertThat(settings.folder()).hasToString("some/where/outbox");
    assertThat(settings.from()).hasToString("Visavis <no-reply@localhost>");
  }

  @ParameterizedTest
  @CsvSource({
    "smtp://mail.example,                   smtp,  mail.example, 587,  , ",
    "smtp://mail.example:25/,               smtp,  mail.example, 25,   , ",
    "smtps://a%40b:p%3Aw%2Fd+x@mail.example, smtps, mail.example, 465, a@b, p:w/d+x",
    "smtp://me:secret@127.0.0.1:2525,       smtp,  127.0.0.1,    2525, me, secret",
  })
  void a_server_is_read(
      String url, String protocol, String host, int port, String user, String password) {
    var server = read("SMTP_URL", url, "VISAVIS_BASE_URL", "https://visavis.example").smtp();
    assertThat(server).isPresent();
    assertThat(server.get().protocol()).isEqualTo(protocol);
    assertThat(server.get().host()).isEqualTo(host);
    assertThat(server.get().port()).isEqualTo(port);
    assertThat(server.get().user()).isEqualTo(user);
    var secret = server.get().password();
    assertThat(secret == null ? null : secret.reveal()).isEqualTo(password);
    assertThat(server.get().toString()).doesNotContain(password == null ? "\n" : password);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mail.example:25",
        "http://mail.example",
        "smtp://",
        "smtp://mail.example:0",
        "smtp://mail.example:99999999",
        "smtp://user@mail.example",
        "smtp://:secret@mail.example",
        "smtp://mail.example/path",
        "smtp://mail.example?tls=no",
        "smtp://us er:secret@mail.example"
      })
  void an_unusable_server_is_one_fault_that_gives_nothing_away(String url) {
    var faults = faults("SMTP_URL", url, "VISAVIS_BASE_URL", "https://visavis.example");
    assertThat(faults).hasSize(1);
    assertThat(faults.getFirst()).startsWith("SMTP_URL must").doesNotContain("secret@mail");
  }

  @Test
  void mails_that_are_sent_need_a_base_url() {
    assertThat(faults("SMTP_URL", "smtp://mail.example"))
        .containsExactly(
            "VISAVIS_BASE_URL is missing: the mails that SMTP_URL sends need it for their links.");
  }

  @Test
  void the_sender_can_be_named() {
    var settings = read("VISAVIS_MAIL_FROM", "Practice <hello@practice.example>");
    assertThat(settings.from().getAddress()).isEqualTo("hello@practice.example");
    assertThat(settings.domain()).isEqualTo("practice.example");
    assertThat(read("VISAVIS_BASE_URL", "https://visavis.example:8443").domain())
        .isEqualTo("visavis.example");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Practice", "a@b@c", "two@a.example, three@b.example"})
  void an_unusable_sender_is_a_fault(String from) {
    assertThat(faults("VISAVIS_MAIL_FROM", from)).singleElement().asString().contains(from);
  }

  @Test
  void a_password_never_travels_in_the_clear() {
    var base = "https://visavis.example";
    var open = read("SMTP_URL", "smtp://u:p@mail.example", "VISAVIS_BASE_URL", base);
    assertThat(open.smtp().orElseThrow().properties())
        .containsAllEntriesOf(Map.of("mail.smtp.starttls.required", "true"));
    var own = read("SMTP_URL", "smtp://u:p@localhost", "VISAVIS_BASE_URL", base);
    assertThat(own.smtp().orElseThrow().properties())
        .containsAllEntriesOf(Map.of("mail.smtp.starttls.required", "false"));
  }
}
