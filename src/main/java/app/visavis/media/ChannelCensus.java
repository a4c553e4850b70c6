package app.visavis.media;

import java.util.Optional;
import java.util.Set;

/** Asks the network who is in a channel. */
public interface ChannelCensus {
  /** Whether there is anybody to ask. */
  boolean isPossible();

  /** The uids, of whoever it is; empty when there was no answer. */
  Optional<Set<Long>> uids(ChannelName channel);
}
