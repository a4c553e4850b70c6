package app.visavis.media.agora.rest;

import app.visavis.media.ChannelCensus;
import app.visavis.media.ChannelName;
import java.util.Optional;
import java.util.Set;

/** Without customer ID and secret Agora answers no questions. */
record NoCensus() implements ChannelCensus {
  @Override
  public boolean isPossible() {
    return false;
  }

  @Override
  public Optional<Set<Long>> uids(ChannelName channel) {
    return Optional.empty();
  }
}
