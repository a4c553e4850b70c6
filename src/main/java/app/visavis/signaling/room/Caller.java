package app.visavis.signaling.room;

import app.visavis.common.PersonId;
import app.visavis.signaling.message.ClientMessage.Hello;

/** Somebody who said hello on a line. */
public record Caller(Line line, PersonId person, Hello hello) {}
