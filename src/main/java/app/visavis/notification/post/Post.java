package app.visavis.notification.post;

/** Takes mails away. */
public interface Post {
  /** Returns when somebody else is answerable for the mail. */
  void send(OutgoingMail mail) throws NotSentException;

  /** Whether mails go to their readers, and not into a folder. */
  boolean isReal();
}
