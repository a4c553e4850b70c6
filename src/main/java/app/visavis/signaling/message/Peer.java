package app.visavis.signaling.message;

import app.visavis.common.PersonId;
import app.visavis.session.SeatRole;

/**
 * One page in the room, as the others see it.
 *
 * @param uid its number on Agora
 * @param screenUid under which its screen is shared there
 * @param microphone whether it is sending
 * @param camera whether it is sending
 * @param picture how its picture goes while the camera is on
 * @param background a phone that shows something else now: its system may stop the camera
 * @param screen whether it shares its screen: at most one in a room does
 */
public record Peer(
    PeerId id,
    PersonId person,
    String name,
    SeatRole role,
    int uid,
    int screenUid,
    boolean microphone,
    boolean camera,
    Picture picture,
    boolean background,
    boolean screen,
    Presence presence) {

  public enum Presence {
    HERE,
    /** The socket dropped a moment ago; media may still flow. */
    RECONNECTING
  }

  /** Why somebody is no longer in the room. */
  public enum Departure {
    LEFT,
    LOST,
    MOVED,
    REMOVED
  }
}
