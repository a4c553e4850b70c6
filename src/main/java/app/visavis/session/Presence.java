package app.visavis.session;

/** What a room sees of somebody with a seat in it. */
public enum Presence {
  JOINED,
  /** The same page again, after its socket had dropped. */
  RESUMED,
  /** In another tab or on another device, without having been away. */
  MOVED,
  /** The socket is gone; the page may come back. */
  DROPPED,
  /** The page said that it is being closed; after a reload it comes back. */
  CLOSED,
  /** The server was restarted; the page may come back. */
  INTERRUPTED,
  LEFT,
  /** By a call; counts only for somebody of whom no room knows. */
  SIGNED_OFF,
  /** Did not come back in time. */
  LOST
}
