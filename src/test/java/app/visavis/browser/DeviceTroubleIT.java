package app.visavis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.testing.VisavisTest;
import com.microsoft.playwright.Browser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever is wrong with camera and microphone is named, with a way out, and shuts nobody out. */
@VisavisTest
class DeviceTroubleIT extends LessonInBrowser {
  @RegisterExtension static final Chromium ASKING = Chromium.thatAsks();
  @RegisterExtension static final Chromium WITHOUT_CAMERA = Chromium.withCameras(0);
  @RegisterExtension static final Chromium WITH_TWO_CAMERAS = Chromium.withCameras(2);

  private static final Browser.NewContextOptions PHONE =
      new Browser.NewContextOptions().setIsMobile(true).setHasTouch(true).setViewportSize(390, 844);

  @Test
  void a_refused_permission_is_named_and_a_late_grant_is_noticed() {
    var guest = window(ASKING, student);
    guest.open(booking).press("Allow camera and microphone");
    guest.reads("Your browser does not allow camera and microphone");

    guest.page().context().grantPermissions(List.of("camera", "microphone"));

    guest.reads("Nothing is sent before you join").join().isIn("call");
    assertThat(guest.openDevices()).isEqualTo(2);
  }

  @Test
  void who_refuses_camera_and_microphone_can_still_see_and_hear() {
    var host = window(ASKING, tutor);
    host.page().context().grantPermissions(List.of("camera", "microphone"));
    host.open(booking).join().isIn("call");
    var guest = window(ASKING, student).open(booking).join().isIn("call");

    guest.sees().hears();
    host.reads("Camera is off");
  }

  @Test
  void without_a_camera_the_call_goes_on_with_sound() {
    var host = window(ASKING, tutor);
    host.page().context().grantPermissions(List.of("camera", "microphone"));
    host.open(booking).join().isIn("call");
    var guest = window(WITHOUT_CAMERA, student).open(booking);

    guest.reads("No camera found").join().isIn("call").sees();

    host.hears().reads("Camera is off");
  }

  @Test
  void a_camera_in_use_elsewhere_is_named_and_a_retry_finds_it_free() {
    var guest = window(ASKING, student);
    guest.page().context().grantPermissions(List.of("camera", "microphone"));
    guest.page().addInitScript(CAMERA_IN_USE);
    guest.open(booking).reads("Another application uses your camera");

    guest.page().evaluate("() => { window.testCameraInUse = false }");
    guest.press("Try again");

    guest.reads("Nothing is sent before you join");
  }

  @Test
  void a_phone_switches_between_its_cameras_and_opens_only_one() {
    var guest =
        new CallPage(WITH_TWO_CAMERAS.window(port, PHONE))
            .watchDevices()
            .signIn(student)
            .open(booking)
            .join()
            .isIn("call");

    guest.press("Switch camera");

    guest
        .page()
        .waitForFunction("() => window.testTracks.filter((t) => t.kind === 'video').length === 2");
    guest
        .page()
        .waitForFunction(
            "() => window.testTracks.filter((t) => t.readyState === 'live').length === 2");
    assertThat(guest.mostPicturesAtOnce()).as("many phones open one camera at a time").isOne();
  }

  private static final String CAMERA_IN_USE =
      """
      window.testCameraInUse = true;
      const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
      navigator.mediaDevices.getUserMedia = (wish) =>
        window.testCameraInUse && wish.video
          ? Promise.reject(new DOMException('Could not start video source', 'NotReadableError'))
          : open(wish);
      """;
}
