package app.visavis.board;

import java.util.UUID;

/** Its author's name for a change: sent twice, it is there once. */
public record ChangeId(UUID value) {}
