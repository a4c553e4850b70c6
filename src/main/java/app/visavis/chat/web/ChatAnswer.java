package app.visavis.chat.web;

import java.time.Instant;
import java.util.List;

/**
 * @param more ask again, after the last of these
 * @param mayWrite not before the door opens, nor once it has closed
 */
record ChatAnswer(
    List<MessageAnswer> messages,
    boolean more,
    boolean mayWrite,
    long mostFileBytes,
    Instant serverTime) {}
