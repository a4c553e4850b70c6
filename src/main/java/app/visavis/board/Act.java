package app.visavis.board;

/** What a change does to a page. */
public sealed interface Act {
  /** The thing is there, and as said here, whatever it was before. */
  record Put(ItemId item, Drawn drawn) implements Act {}

  record Remove(ItemId item) implements Act {}

  /** The page exists, also with nothing on it. */
  record AddPage() implements Act {}

  /** Its author looks at the board from now on. */
  record Show() implements Act {}

  record Hide() implements Act {}
}
