package app.visavis.signaling.room;

/** One open socket, as the room knows it. Numbers are never used again. */
public record Line(long number) {}
