package app.visavis.notification.post;

/** The mail is still ours. The message is a sentence for the administrator. */
public final class NotSentException extends Exception {
  private final boolean hopeless;

  /**
   * @param hopeless trying again would not help
   */
  NotSentException(String message, boolean hopeless, Throwable cause) {
    super(message, cause);
    this.hopeless = hopeless;
  }

  public boolean isHopeless() {
    return hopeless;
  }
}
