/* What the notes show. Plain immutable data. */

export interface Notes {
  readonly view: NotesView;
  readonly actions: NotesActions;
  subscribe(listener: () => void): () => void;
}

export interface NotesView {
  readonly open: boolean;
  readonly text: string;
  readonly state: NotesState;
  /** What another window saved meanwhile; null when nothing is in the way. */
  readonly theirs: string | null;
  /** Whether the guest has a copy, and whether it is what was saved last. */
  readonly shared: 'nothing' | 'older' | 'latest';
  /** The last moment that was marked, as it stands in the text. */
  readonly marked: string | null;
}

/** `unreachable`: it is on this computer only, and sent as soon as the server answers. */
export type NotesState = 'loading' | 'saved' | 'unsaved' | 'unreachable' | 'changed' | 'refused';

export interface NotesActions {
  toggle(): void;
  close(): void;
  write(text: string): void;
  /** Begins a line with this time in the session. */
  mark(time: string): void;
  /** Adds a template's text at the end. */
  add(template: string): void;
  keepMine(): void;
  takeTheirs(): void;
  share(): void;
  takeBack(): void;
}
