package app.visavis.signaling.message;

/** Why the server closes a socket; 4000 and up are ours (RFC 6455, 7.4.2). */
public enum CloseCode {
  LEFT(1000),
  GONE(1001),
  NOT_TEXT(1003),
  TOO_BIG(1009),
  FAILED(1011),
  REPLACED(4001),
  ENDED(4002),
  REFUSED(4003),
  NOT_UNDERSTOOD(4008),
  TOO_MUCH(4029);

  private final int number;

  CloseCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
