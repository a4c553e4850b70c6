package app.visavis.chat;

import java.util.List;

/**
 * A part of a chat, in its order.
 *
 * @param hasMore behind the last of these
 * @param mayWrite whether the reader may add to it now
 */
public record Extract(List<Message> messages, boolean hasMore, boolean mayWrite) {}
