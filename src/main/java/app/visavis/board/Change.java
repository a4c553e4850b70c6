package app.visavis.board;

import app.visavis.common.PersonId;

/**
 * A change that was made.
 *
 * @param number its place in the order of all changes to this board, from 1
 */
public record Change(long number, PersonId author, Wish wish) {}
