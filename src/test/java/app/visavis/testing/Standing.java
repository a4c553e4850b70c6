package app.visavis.testing;

/** Where somebody stands with the door, and what that means for what belongs to an appointment. */
public enum Standing {
  ADMITTED(Standing.DONE, Standing.DONE),
  WAITING(409, 409),
  REMOVED(409, 409),
  REMOVED_AND_OVER(409, 409),
  ENDED(409, Standing.DONE),
  OVER(409, Standing.DONE),
  OVER_AND_NEVER_INSIDE(409, 409),
  CANCELLED(409, Standing.DONE),
  LOCKED_OUT(409, 409),
  STRANGER(404, 404),
  ADMIN(404, 404),
  NOBODY(401, 401);

  private static final int DONE = 0;

  private final int writing;
  private final int reading;

  Standing(int writing, int reading) {
    this.writing = writing;
    this.reading = reading;
  }

  /** The status of the answer to who writes, or that one when it is allowed. */
  public int writing(int done) {
    return writing == DONE ? done : writing;
  }

  public int reading() {
    return mayRead() ? 200 : reading;
  }

  public boolean mayRead() {
    return reading == DONE;
  }
}
