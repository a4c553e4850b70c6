package app.visavis.board;

import java.util.UUID;

/** Names one picture on a board: made by the page that adds it. */
public record ImageId(UUID value) {}
