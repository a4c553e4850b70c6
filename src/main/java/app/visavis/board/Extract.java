package app.visavis.board;

import java.util.List;

/**
 * A part of what was done to a board, in its order, without what a later change of the same thing
 * made of no account.
 *
 * @param hasMore behind the last of these
 * @param mayDraw whether the reader may add to it now
 */
public record Extract(List<Change> changes, boolean hasMore, boolean mayDraw) {}
