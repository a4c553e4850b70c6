package app.visavis.signaling.room;

import app.visavis.signaling.message.ClientMessage;
import app.visavis.signaling.message.Picture;

/**
 * What a page sends.
 *
 * @param background a phone shows something else now
 * @param screen whether it shares one
 */
record Sending(
    boolean microphone, boolean camera, Picture picture, boolean background, boolean screen) {
  /** Until a page says so: nobody is shown as live by mistake. */
  static final Sending NOTHING = new Sending(false, false, Picture.FULL, false, false);

  static Sending kept(KeptSeat seat) {
    return new Sending(seat.microphone(), seat.camera(), Picture.FULL, false, seat.screen());
  }

  /** A screen is shared and given up in messages of its own. */
  Sending with(ClientMessage.State now) {
    return new Sending(
        now.microphone(), now.camera(), now.pictureNow(), now.inBackground(), screen);
  }

  Sending sharing(boolean on) {
    return new Sending(microphone, camera, picture, background, on);
  }
}
