package app.visavis.session.attendance;

/** How something is known. */
public enum Source {
  /** The page's own socket. */
  SOCKET,
  /** The page's last word while it was closed. */
  BEACON,
  /** A program's call. */
  HTTP,
  /** A notification from Agora. */
  AGORA,
  /** The channel's list of users, asked from Agora. */
  POLLER,
  /** No server has kept the seat any more; found out after a crash. */
  RESTART,
  /** The time to come back ran out. */
  CLOCK,
  /** The session's own end. Never recorded: it follows. */
  END;

  /** What puts an earlier belief right, and so has to say why. */
  boolean corrects() {
    return this == POLLER || this == RESTART || this == CLOCK;
  }
}
