package app.visavis.notes;

/**
 * Notes to be saved.
 *
 * @param basedOn the version that the writer had before them
 * @param keepEarlier whether what is replaced is to be found again in any case
 */
public record Wish(NoteText text, long basedOn, boolean keepEarlier) {}
