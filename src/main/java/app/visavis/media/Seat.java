package app.visavis.media;

import java.time.Instant;

/** One participant's place in one channel, and until when it may be held. */
public record Seat(ChannelName channel, Uid uid, Instant until) {}
