import type { KeptDraft } from './kept-draft';
import { keptBeside } from './kept-notes';
import type { SavedNote } from './notes-server';

type Theirs = Pick<SavedNote, 'text' | 'version'>;

/** The text on this computer, kept through every reload, and what is known of the one that the server has. */
export class OwnCopy {
  text: string;
  /** Null until the server told. */
  saved: SavedNote | null = null;
  /** What was saved elsewhere since, as long as it is not decided which of both stays. */
  theirs: Theirs | null = null;
  /** The version that it was written upon; null when it was not known yet. */
  basedOn: number | null;

  constructor(private readonly draft: KeptDraft) {
    const kept = draft.recall();
    this.text = kept?.text ?? '';
    this.basedOn = kept?.basedOn ?? null;
  }

  /** There is something to be saved. */
  get isAhead(): boolean {
    return this.saved !== null && this.theirs === null && this.text !== this.saved.text;
  }

  get shared(): 'nothing' | 'latest' | 'older' {
    const { saved } = this;
    if (saved?.shared == null) return 'nothing';
    return saved.shared === saved.version ? 'latest' : 'older';
  }

  write(text: string): void {
    this.text = text;
    this.draft.keep({ text, basedOn: this.basedOn });
  }

  learn(note: SavedNote): void {
    const first = this.saved === null;
    this.saved = note;
    this.theirs = null;
    if (first) this.unite(note);
    if (this.theirs !== null) return;
    this.basedOn = note.version;
    if (this.text === note.text) this.draft.forget();
    else this.write(this.text);
  }

  /** What was kept here from before, and what the server has. */
  private unite(note: SavedNote): void {
    const kept = keptBeside(this, note);
    if (kept.kind === 'continues') this.text = kept.text;
    else if (kept.kind === 'apart') this.theirs = note;
  }
}
