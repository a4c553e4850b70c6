package app.visavis.media;

import java.time.Instant;

/**
 * Keeps single people out of a channel whose tokens are still good. Both calls only note what is
 * wanted, within the caller's transaction; the network is told afterwards.
 */
public interface ChannelGuard {
  /**
   * @param until when no token of theirs is good any more
   */
  void putOut(ChannelName channel, Uid uid, Instant until);

  void letBack(ChannelName channel, Uid uid);
}
