package app.visavis.browser;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * A call page whose network lets nothing through but a relay, with a look at its peer connections
 * and at what it hears from the server.
 *
 * @param serverTime of the last pong, in milliseconds since 1970
 */
record RelayedPage(CallPage call, AtomicLong serverTime) {
  private static final Pattern PONG =
      Pattern.compile("\"type\":\"pong\".*\"serverTime\":\"([^\"]+)\"");

  private static final String ONLY_THE_RELAY =
      """
      window.testConnections = [];
      const Plain = RTCPeerConnection;
      window.RTCPeerConnection = class extends Plain {
        constructor(configuration) {
          super({ ...configuration, iceTransportPolicy: 'relay' });
          window.testConnections.push(this);
        }
        setConfiguration(configuration) {
          super.setConfiguration({ ...configuration, iceTransportPolicy: 'relay' });
        }
      };
      """;

  /** The only waits of more than a minute are those before the page gives up. */
  private static final String LONG_WAITS_CAN_BE_SKIPPED =
      """
      const plain = window.setTimeout;
      const long = new Map();
      window.setTimeout = (action, after, ...more) => {
        const timer = plain(() => { long.delete(timer); action(...more); }, after);
        if (after >= 60_000) long.set(timer, action);
        return timer;
      };
      const clear = window.clearTimeout;
      window.clearTimeout = (timer) => { long.delete(timer); clear(timer); };
      window.testSkipLongWaits = () => {
        for (const [timer, action] of [...long]) { clearTimeout(timer); action(); }
      };
      """;

  static RelayedPage in(Page page) {
    var serverTime = new AtomicLong();
    page.addInitScript(ONLY_THE_RELAY);
    page.addInitScript(LONG_WAITS_CAN_BE_SKIPPED);
    page.onWebSocket(socket ->
        socket.onFrameReceived(frame -> {
          var pong = PONG.matcher(frame.text() == null ? "" : frame.text());
          if (pong.find()) {
            serverTime.set(Instant.parse(pong.group(1)).toEpochMilli());
          }
        }));
    return new RelayedPage(new CallPage(page), serverTime);
  }

  Page page() {
    return call.page();
  }

  /** Waits until the server has answered this page at that time or later. */
  void hears(Instant then) {
    page().waitForCondition(() -> serverTime.get() >= then.toEpochMilli());
  }

  /** Over the whole life of the page. */
  int connectionsMade() {
    return ((Number) page().evaluate("() => window.testConnections.length")).intValue();
  }

  /** The user name at the relay, with which the next ICE restart goes. */
  String relayUser() {
    return (String)
        page()
            .evaluate(
                "() => window.testConnections.at(-1).getConfiguration().iceServers.at(-1).username");
  }

  void skipTheWaitBeforeGivingUp() {
    page().evaluate("() => window.testSkipLongWaits()");
  }
}
