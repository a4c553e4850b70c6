package app.visavis.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/**
 * Watches the media that reaches a page over its whole life: every connection that it made, and how
 * many frames and sound samples had come at which time.
 */
record LongCall(Page page) {
  private static final String REMEMBER =
      """
      window.testConnections = [];
      const Plain = RTCPeerConnection;
      window.RTCPeerConnection = class extends Plain {
        constructor(configuration) {
          super(configuration);
          window.testConnections.push(this);
        }
      };
      """;

  private static final String WATCH =
      """
      () => {
        window.testFrames = [];
        let looking = false;
        window.testWatch = setInterval(async () => {
          if (looking) return;
          looking = true;
          const report = await window.testConnections.at(-1).getStats();
          const inbound = [...report.values()].filter((entry) => entry.type === 'inbound-rtp');
          const sum = (name) => inbound.reduce((total, entry) => total + (entry[name] ?? 0), 0);
          window.testFrames.push({
            frames: sum('framesDecoded'),
            samples: sum('totalSamplesReceived'),
          });
          looking = false;
        }, 100);
      }
      """;

  /**
   * The longest time in which a counter stood still, in milliseconds. Counted in looks of 100 ms: a
   * machine that is too busy to look is also too busy to decode, and interrupts nobody's call.
   */
  private static final String LONGEST_PAUSE =
      """
      (counter) => {
        let longest = 0;
        let still = 0;
        let last = window.testFrames[0];
        for (const look of window.testFrames) {
          still = look[counter] > last[counter] ? 0 : still + 1;
          longest = Math.max(longest, still);
          last = look;
        }
        return longest * 100;
      }
      """;

  /** Before the page is opened. */
  static void remember(Page page) {
    page.addInitScript(REMEMBER);
  }

  LongCall begin() {
    page.evaluate(WATCH);
    return this;
  }

  double longestPauseOfPictureMillis() {
    return pause("frames");
  }

  double longestPauseOfSoundMillis() {
    return pause("samples");
  }

  /** Of all the connections that the page ever made. */
  List<?> connectionStates() {
    return (List<?>)
        page.evaluate("() => window.testConnections.map((one) => one.connectionState)");
  }

  private double pause(String counter) {
    return ((Number) page.evaluate(LONGEST_PAUSE, counter)).doubleValue();
  }
}
