package app.visavis.board;

/**
 * A change that somebody wants to make.
 *
 * @param page from 1
 */
public record Wish(ChangeId id, int page, Act act) {
  public static final int MOST_PAGES = 20;
}
