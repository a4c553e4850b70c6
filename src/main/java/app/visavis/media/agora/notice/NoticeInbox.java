package app.visavis.media.agora.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.visavis.media.agora.NotificationSettings;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes notifications in: checks who sent them, keeps them, and makes nothing of them yet. */
@Service
public class NoticeInbox {
  private static final int LONGEST_ID = 200;

  private final NotificationSettings settings;
  private final NoticeRows rows;
  private final NoticeCounts counts;
  private final JsonMapper json;
  private final Clock clock;

  NoticeInbox(
      Environment environment, NoticeRows rows, NoticeCounts counts, JsonMapper json, Clock clock) {
    this.settings = NotificationSettings.from(environment);
    this.rows = rows;
    this.counts = counts;
    this.json = json;
    this.clock = clock;
  }

  public enum Reception {
    TAKEN,
    /** Not signed with the secret, or there is none. */
    NOT_SIGNED,
    /** Signed, and still no notification. */
    NOT_UNDERSTOOD
  }

  /**
   * @param body exactly as it came
   * @param signature the header Agora-Signature-V2, blank when it is missing
   */
  public Reception take(byte[] body, String signature) {
    if (settings.secret().filter(secret -> Signature.isGood(secret, body, signature)).isEmpty()) {
      counts.count(NoticeCounts.What.NOT_SIGNED);
      return Reception.NOT_SIGNED;
    }
    var text = text(body);
    var id = text.flatMap(this::noticeId);
    if (id.isEmpty()) {
      counts.count(NoticeCounts.What.NOT_UNDERSTOOD);
      return Reception.NOT_UNDERSTOOD;
    }
    if (!rows.add(id.get(), text.orElseThrow(), clock.instant().truncatedTo(ChronoUnit.MICROS))) {
      counts.count(NoticeCounts.What.REPEATED);
    }
    return Reception.TAKEN;
  }

  /** PostgreSQL keeps no NUL in a text. */
  private static Optional<String> text(byte[] body) {
    try {
      var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return Optional.of(text).filter(read -> read.indexOf('\0') < 0);
    } catch (CharacterCodingException notText) {
      return Optional.empty();
    }
  }

  private Optional<String> noticeId(String body) {
    try {
      var node = json.readTree(body).path("noticeId");
      var id = node.isString() ? node.asString() : "";
      return id.isEmpty() || id.length() > LONGEST_ID || id.indexOf('\0') >= 0
          ? Optional.empty()
          : Optional.of(id);
    } catch (JacksonException notJson) {
      return Optional.empty();
    }
  }
}
