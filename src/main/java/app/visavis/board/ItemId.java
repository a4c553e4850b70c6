package app.visavis.board;

import java.util.UUID;

/** Names one thing on a board: made by the page that draws it. */
public record ItemId(UUID value) {}
