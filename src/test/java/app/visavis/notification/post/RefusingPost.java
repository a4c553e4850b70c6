package app.visavis.notification.post;

/** A mail server that always has something against us. */
public final class RefusingPost implements Post {
  @Override
  public void send(OutgoingMail mail) throws NotSentException {
    throw new NotSentException("The mail server is busy.", false, new Exception());
  }

  @Override
  public boolean isReal() {
    return true;
  }
}
