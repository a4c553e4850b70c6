package app.visavis.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mail as its reader's program takes it apart. */
record ReceivedMail(MimeMessage message, List<Leaf> leaves) {
  /**
   * @param disposition null inline
   */
  record Leaf(ContentType type, @Nullable String disposition, String content) {}

  static ReceivedMail of(MimeMessage message) {
    try {
      var leaves = new ArrayList<Leaf>();
      collect(message, leaves);
      return new ReceivedMail(message, leaves);
    } catch (MessagingException | IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static void collect(Part part, List<Leaf> leaves) throws MessagingException, IOException {
    if (part.getContent() instanceof Multipart parts) {
      for (var place = 0; place < parts.getCount(); place++) {
        BodyPart each = parts.getBodyPart(place);
        collect(each, leaves);
      }
    } else {
      try (InputStream content = part.getInputStream()) {
        leaves.add(
            new Leaf(
                new ContentType(part.getContentType()),
                part.getDisposition(),
                new String(content.readAllBytes(), UTF_8)));
      }
    }
  }

  String text() {
    return only("text/plain").content();
  }

  String html() {
    return only("text/html").content();
  }

  Leaf calendar() {
    return only("text/calendar");
  }

  Leaf attachment() {
    return only("application/ics");
  }

  boolean has(String type) {
    return leaves.stream().anyMatch(leaf -> leaf.type().match(type));
  }

  private Leaf only(String type) {
    var found = leaves.stream().filter(leaf -> leaf.type().match(type)).toList();
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " parts " + type + " in " + leaves);
    }
    return found.getFirst();
  }

  String subject() {
    try {
      return message.getSubject();
    } catch (MessagingException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  /** Empty when there is none. */
  List<String> header(String name) {
    try {
      var values = message.getHeader(name);
      return values == null ? List.of() : Arrays.asList(values);
    } catch (MessagingException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  String id() {
    return header("Message-ID").getFirst();
  }

  /** The value of a line of the calendar part; empty when there is no such line. */
  String property(String name) {
    return calendar()
        .content()
        .replace("\r\n ", "")
        .lines()
        .filter(line -> line.startsWith(name + ":") || line.startsWith(name + ";"))
        .map(line -> line.substring(name.length() + 1))
        .reduce((earlier, later) -> later)
        .orElse("");
  }
}
