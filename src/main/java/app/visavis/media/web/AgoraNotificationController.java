package app.visavis.media.web;

import app.visavis.common.Problem;
import app.visavis.media.agora.notice.NoticeInbox;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Agora's notifications. What proves the caller is the signature over the body, not a sign-in. */
@RestController
class AgoraNotificationController {
  private final NoticeInbox inbox;

  AgoraNotificationController(NoticeInbox inbox) {
    this.inbox = inbox;
  }

  /** Agora resends what is not answered with 200 and JSON. */
  @PostMapping("/api/agora/notifications")
  Map<String, String> take(
      @RequestBody(required = false) byte[] body,
      @RequestHeader(name = "Agora-Signature-V2", defaultValue = "") String signature) {
    return switch (inbox.take(body == null ? new byte[0] : body, signature)) {
      case TAKEN -> Map.of();
      case NOT_SIGNED ->
          throw Problem.of(
              HttpStatus.UNAUTHORIZED,
              "not-signed",
              "The signature is missing or does not fit the body.");
      case NOT_UNDERSTOOD ->
          throw Problem.invalid("noticeId", "The body must be JSON with a noticeId.");
    };
  }
}
