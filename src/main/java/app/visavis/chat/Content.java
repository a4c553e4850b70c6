package app.visavis.chat;

/** What a message is: words or a file, never both. */
public sealed interface Content {
  record Words(MessageText text) implements Content {}

  record Attached(SharedFile file) implements Content {}
}
