package app.visavis.media;

import java.time.Instant;

/**
 * Somebody came into a channel or left it, as the network tells.
 *
 * @param uid 1 to 2^32-1, also one that was never given out here
 * @param at in whole seconds
 * @param sequence the order of the news about one uid, whenever they arrive
 */
public record ChannelNews(ChannelName channel, long uid, Change change, Instant at, long sequence) {
  public enum Change {
    IN,
    OUT
  }
}
