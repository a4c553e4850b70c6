package app.visavis.signaling;

import app.visavis.common.SupportCode;
import app.visavis.signaling.message.ServerMessage.Error;
import app.visavis.signaling.message.ServerMessage.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says no to a page and leaves the cause in the log, where the page's support code leads to it. */
@Component
class Complaints {
  private static final Logger LOG = LoggerFactory.getLogger(Complaints.class);

  private final Outbox outbox;

  Complaints(Outbox outbox) {
    this.outbox = outbox;
  }

  /**
   * @param cause without anything that the page sent
   */
  void make(Sender to, ErrorCode code, String cause) {
    var support = SupportCode.random();
    LOG.info("{} {}: {} (booking {}, person {})", support, code, cause, to.booking(), to.person());
    outbox.send(to.line(), new Error(code, support.value()));
  }
}
