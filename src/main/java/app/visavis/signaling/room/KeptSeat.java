package app.visavis.signaling.room;

import app.visavis.common.PersonId;
import app.visavis.signaling.message.PeerId;

/**
 * As much of a seated page as it takes to know it again after the server was restarted.
 *
 * @param microphone whether it is sending
 * @param camera whether it is sending
 * @param screen whether it shares its screen
 */
public record KeptSeat(
    PersonId person, PeerId peer, String tab, boolean microphone, boolean camera, boolean screen) {}
