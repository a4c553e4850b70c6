package app.visavis.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.visavis.account.Person;
import app.visavis.common.BookingId;
import app.visavis.testing.Someone;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;

/** One person's window, in the words of somebody who sits before it. */
final class CallPage {
  private static final double PATIENCE_MS = 30_000;

  /** The room covers the window, so that the element itself takes no space. */
  private static final Locator.WaitForOptions ATTACHED =
      new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);

  private final Page page;

  CallPage(Page page) {
    this.page = page;
    page.setDefaultTimeout(PATIENCE_MS);
  }

  Page page() {
    return page;
  }

  CallPage signIn(Person person) {
    return signIn(person.email(), Someone.PASSWORD);
  }

  CallPage signIn(String email, String password) {
    page.navigate("/login");
    page.getByLabel("E-mail").fill(email);
    page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in").setExact(true))
        .click();
    page.waitForURL(Pattern.compile(".*/(sessions|appointments|bookings)$"));
    return this;
  }

  CallPage open(BookingId booking) {
    page.navigate("/session/" + booking);
    return this;
  }

  CallPage join() {
    page.locator("[data-join]").click();
    return this;
  }

  CallPage press(String button) {
    button(button).click();
    return this;
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** As with F5, and yes to the browser's question whether to leave the page. */
  CallPage reload() {
    page.onDialog(Dialog::accept);
    page.reload();
    return this;
  }

  /** Waits until the words stand somewhere on the page. */
  CallPage reads(String words) {
    return readsWithin(PATIENCE_MS, words);
  }

  /**
   * Long before the page gives up, also where the machine does other things besides; what the page
   * itself takes is told by direct.test.ts. Looked for in the page, with every frame that it draws.
   */
  CallPage readsSoon(String words) {
    page.waitForFunction(
        "words => document.body.innerText.includes(words)",
        words,
        new Page.WaitForFunctionOptions().setTimeout(10_000));
    return this;
  }

  /** Remembers every banner from now on: some stand there for a few seconds only. */
  CallPage watchBanners() {
    page.evaluate(
        """
        () => {
          window.testBanners = new Set();
          const look = () => {
            for (const banner of document.querySelectorAll('.banner')) {
              window.testBanners.add(banner.textContent);
            }
          };
          new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
        }
        """);
    return this;
  }

  /** Waits until a banner with these words has been there. */
  CallPage hasRead(String words) {
    page.waitForFunction(
        "words => [...window.testBanners].some((banner) => banner.includes(words))", words);
    return this;
  }

  private CallPage readsWithin(double millis, String words) {
    assertThat(page.getByText(words).first())
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(millis));
    return this;
  }

  /**
   * Waits until the page is in that phase: lobby, connecting, waiting, call, elsewhere, done,
   * failed.
   */
  CallPage isIn(String phase) {
    page.locator("visavis-session[data-phase=" + phase + "]").waitFor(ATTACHED);
    return this;
  }

  /** Waits until the other's picture moves: a stuck frame does not count. */
  CallPage sees() {
    return sees(".remote video");
  }

  /** The other's screen, which must move as well. */
  CallPage seesScreen() {
    return sees(".screen video");
  }

  CallPage seesNoScreen() {
    page.locator(".screen-tile")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    return this;
  }

  private CallPage sees(String picture) {
    page.waitForFunction(
        """
        (picture) => {
          const video = document.querySelector(picture);
          if (!video || video.videoWidth === 0) return false;
          const frames = video.getVideoPlaybackQuality().totalVideoFrames;
          window.testFirstFrames ??= frames;
          return frames > window.testFirstFrames + 5;
        }
        """,
        picture);
    page.evaluate("() => { delete window.testFirstFrames }");
    return this;
  }

  /** Waits until sound that is not silence comes from the other. */
  CallPage hears() {
    page.evaluate(LISTEN);
    page.waitForFunction("() => window.testLoudness() > 0.01");
    return this;
  }

  /** Looks for a second: nothing but silence comes. */
  boolean hearsNothing() {
    page.evaluate(LISTEN);
    return (Boolean)
        page.evaluate(
            """
            async () => {
              let loudest = 0;
              for (let look = 0; look < 20; look++) {
                await new Promise((done) => setTimeout(done, 50));
                loudest = Math.max(loudest, window.testLoudness());
              }
              return loudest < 0.01;
            }
            """);
  }

  /** Waits until the page has nothing to say about broken connections any more. */
  CallPage isWell() {
    page.locator("[data-broken], [data-limited], [data-peer-unreachable]")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    return this;
  }

  CallPage offAndOn(String toggle, boolean expectedAfter) {
    button(toggle).click();
    assertThat(button(toggle)).hasAttribute("aria-pressed", Boolean.toString(expectedAfter));
    return this;
  }

  /** Live tracks of camera, microphone and screen that the page ever opened. */
  int openDevices() {
    return ((Number)
            page.evaluate("() => window.testTracks.filter((t) => t.readyState === 'live').length"))
        .intValue();
  }

  /** Cameras and screens that were ever open at one moment. */
  int mostPicturesAtOnce() {
    return ((Number) page.evaluate("() => window.testMostPictures")).intValue();
  }

  /** Remembers every track that the page opens, to see later whether all were closed. */
  CallPage watchDevices() {
    page.addInitScript(
        """
        window.testTracks = [];
        for (const kind of ['getUserMedia', 'getDisplayMedia']) {
          const open = navigator.mediaDevices[kind];
          if (open) navigator.mediaDevices[kind] = async (wish) => {
            const stream = await open.call(navigator.mediaDevices, wish);
            window.testTracks.push(...stream.getTracks());
            const live = window.testTracks.filter((t) => t.kind === 'video' && t.readyState === 'live');
            window.testMostPictures = Math.max(window.testMostPictures ?? 0, live.length);
            return stream;
          };
        }
        """);
    return this;
  }

  private static final String LISTEN =
      """
      () => {
        const stream = document.querySelector('.remote video')?.srcObject;
        const context = new AudioContext();
        const analyser = context.createAnalyser();
        const sound = new MediaStream(stream ? stream.getAudioTracks() : []);
        if (sound.getAudioTracks().length > 0) context.createMediaStreamSource(sound).connect(analyser);
        const samples = new Float32Array(analyser.fftSize);
        window.testLoudness = () => {
          void context.resume();
          analyser.getFloatTimeDomainData(samples);
          return Math.max(...samples.map(Math.abs));
        };
      }
      """;
}
