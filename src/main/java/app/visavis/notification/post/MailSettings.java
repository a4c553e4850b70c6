package app.visavis.notification.post;

import app.visavis.common.InvalidSettings;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.env.Environment;

/**
 * How mails leave.
 *
 * @param smtp SMTP_URL; empty: they are written into the folder instead
 * @param from VISAVIS_MAIL_FROM; without it no-reply at the host of VISAVIS_BASE_URL
 * @param folder outbox within VISAVIS_DATA_DIR
 */
public record MailSettings(Optional<SmtpServer> smtp, InternetAddress from, Path folder) {
  private static final String FROM = "VISAVIS_MAIL_FROM";
  private static final String BASE_URL = "VISAVIS_BASE_URL";

  public static MailSettings from(Environment environment) {
    var faults = new ArrayList<String>();
    var smtp = smtp(text(environment, "SMTP_URL"), faults);
    if (!text(environment, "SMTP_URL").isEmpty() && text(environment, BASE_URL).isEmpty()) {
      faults.add(
          "%s is missing: the mails that SMTP_URL sends need it for their links."
              .formatted(BASE_URL));
    }
    var from = from(environment, faults);
    if (!faults.isEmpty()) {
      throw new InvalidSettings(faults);
    }
    var data = Path.of(environment.getProperty("VISAVIS_DATA_DIR", "data"));
    return new MailSettings(smtp, from.orElseThrow(), data.resolve("outbox"));
  }

  private static String text(Environment environment, String name) {
    return environment.getProperty(name, "").strip();
  }

  private static Optional<SmtpServer> smtp(String url, List<String> faults) {
    if (url.isEmpty()) {
      return Optional.empty();
    }
    var server = SmtpServer.parse(url);
    if (server.isEmpty()) {
      faults.add(
          "SMTP_URL must look like smtp://user:password@host:587 or smtps://user:password@host:465 (its value is not shown here).");
    }
    return server;
  }

  private static Optional<InternetAddress> from(Environment environment, List<String> faults) {
    var text = text(environment, FROM);
    try {
      var address = text.isEmpty() ? usual(environment) : new InternetAddress(text, true);
      if (address.getAddress().indexOf('@') > 0) {
        return Optional.of(address);
      }
    } catch (AddressException unusable) {
      // The same answer as for an address without a host.
    }
    faults.add(
        "%s must look like Visavis <no-reply@visavis.example>; it is \"%s\"."
            .formatted(FROM, text));
    return Optional.empty();
  }

  private static InternetAddress usual(Environment environment) throws AddressException {
    return new InternetAddress("Visavis <no-reply@%s>".formatted(host(environment)), false);
  }

  /** A base URL that is none is told as such by the module that owns it. */
  private static String host(Environment environment) {
    try {
      var host = URI.create(text(environment, BASE_URL)).getHost();
      return host == null || host.startsWith("[") ? "localhost" : host;
    } catch (IllegalArgumentException notAUrl) {
      return "localhost";
    }
  }

  /** Where ids of messages are unique. */
  public String domain() {
    var address = from.getAddress();
    return address.substring(address.lastIndexOf('@') + 1);
  }
}
