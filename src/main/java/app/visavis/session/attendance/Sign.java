package app.visavis.session.attendance;

/** What a fact says of one person. */
public enum Sign {
  JOINED,
  /** The same page again, after its connection was dropped. */
  RESUMED,
  /** No longer heard of, and may come back. */
  DROPPED,
  LEFT
}
