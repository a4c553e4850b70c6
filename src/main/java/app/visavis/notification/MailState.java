package app.visavis.notification;

/** Where a mail is on its way. */
public enum MailState {
  WAITING,
  /** In somebody's hands; for long only when they died with it. */
  SENDING,
  SENT,
  /** A reminder that was no longer of use. */
  DROPPED,
  /** Given up; an administrator may try again. */
  FAILED
}
