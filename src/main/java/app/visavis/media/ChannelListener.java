package app.visavis.media;

/** Asked upwards: what is to be made of news from a channel. Answered by the session module. */
public interface ChannelListener {
  enum Answer {
    NOTED,
    /** In a channel of ours, and with a uid that was never given out. */
    STRANGER,
    UNKNOWN_CHANNEL
  }

  /** Together with the transaction around it. The same news may come more than once. */
  Answer hear(ChannelNews news);
}
