import type { Cancel, Timers } from '../time/timers';
import type { KeptDraft } from './kept-draft';
import type { NoteAnswer, NotesServer, SavedNote } from './notes-server';
import type { Notes, NotesActions, NotesState, NotesView } from './notes-view';
import { OwnCopy } from './own-copy';

export interface NotebookPorts {
  readonly server: NotesServer;
  readonly draft: KeptDraft;
  readonly timers: Timers;
  /** The panel comes up, and another one gives way. */
  readonly onOpen: () => void;
}

const SAVE_AFTER = 1_500;
const TRY_AGAIN = 4_000;

/** A host's notes: every word is on this computer at once and on the server a moment later. */
export class Notebook implements Notes {
  readonly actions: NotesActions;
  view: NotesView;
  private readonly listeners = new Set<() => void>();
  private readonly copy: OwnCopy;
  private trouble: Extract<NotesState, 'unreachable' | 'refused'> | null = null;
  private marked: string | null = null;
  private isOpen = false;
  private asking = false;
  private cancel: Cancel | null = null;

  constructor(private readonly ports: NotebookPorts) {
    this.copy = new OwnCopy(ports.draft);
    this.actions = {
      toggle: () => this.open(!this.isOpen),
      close: () => this.open(false),
      write: (text) => this.write(text),
      mark: (time) => this.mark(time),
      add: (template) => this.add(template),
      keepMine: () => void this.keepMine(),
      takeTheirs: () => void this.takeTheirs(),
      share: () => this.share(),
      takeBack: () => void this.ask(() => this.ports.server.takeBack()),
    };
    this.view = this.look();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Reads what is there; a draft that was not saved before is saved now. */
  async begin(): Promise<void> {
    if (this.copy.saved === null) await this.ask(() => this.ports.server.read());
  }

  private open(open: boolean): void {
    if (open && !this.isOpen) this.ports.onOpen();
    this.isOpen = open;
    this.show();
  }

  private write(text: string): void {
    this.copy.write(text);
    this.later(SAVE_AFTER);
    this.show();
  }

  private mark(time: string): void {
    this.marked = time;
    const { text } = this.copy;
    const before = text === '' || text.endsWith('\n') ? text : `${text}\n`;
    this.write(`${before}[${time}] `);
  }

  private add(template: string): void {
    const { text } = this.copy;
    this.write(text.trim() === '' ? template : `${text.trimEnd()}\n\n${template}`);
  }

  private async keepMine(): Promise<void> {
    const { theirs, text } = this.copy;
    if (theirs === null) return;
    await this.ask(() => this.ports.server.save(text, theirs.version, true));
  }

  /** One's own is saved first, so that it can be found again. */
  private async takeTheirs(): Promise<void> {
    const { theirs, text } = this.copy;
    if (theirs === null) return;
    await this.keepMine();
    const { saved } = this.copy;
    if (saved === null || saved.text !== text) return;
    this.copy.text = theirs.text;
    await this.ask(() => this.ports.server.save(theirs.text, saved.version, true));
  }

  /** Only what is saved is shared, so that it is what the host sees. */
  private share(): void {
    const { saved } = this.copy;
    if (saved !== null && this.state() === 'saved') void this.ask(() => this.ports.server.share(saved.version));
  }

  private later(milliseconds: number): void {
    this.cancel ??= this.ports.timers.after(milliseconds, () => {
      this.cancel = null;
      void this.save();
    });
  }

  private async save(): Promise<void> {
    const { text, saved, isAhead } = this.copy;
    if (saved === null) return this.begin();
    if (isAhead) await this.ask(() => this.ports.server.save(text, saved.version, false));
  }

  /** One question at a time: what is written meanwhile is saved after it. */
  private async ask(question: () => Promise<NoteAnswer>): Promise<void> {
    if (this.asking) return this.later(SAVE_AFTER);
    this.asking = true;
    const answer = await question();
    this.asking = false;
    this.hear(answer);
    this.show();
  }

  private hear(answer: NoteAnswer): void {
    this.trouble = null;
    switch (answer.kind) {
      case 'done':
        return this.learn(answer.note);
      case 'changed':
        this.copy.theirs = answer;
        return;
      case 'unreachable':
        this.trouble = 'unreachable';
        return this.later(TRY_AGAIN);
      case 'refused':
        this.trouble = 'refused';
    }
  }

  private learn(note: SavedNote): void {
    const first = this.copy.saved === null;
    this.copy.learn(note);
    if (this.copy.isAhead) this.later(first ? 0 : SAVE_AFTER);
  }

  private show(): void {
    this.view = this.look();
    for (const listener of this.listeners) listener();
  }

  private look(): NotesView {
    const { isOpen: open, marked } = this;
    const { text, theirs, shared } = this.copy;
    return { open, text, state: this.state(), theirs: theirs?.text ?? null, shared, marked };
  }

  private state(): NotesState {
    const { theirs, saved, isAhead } = this.copy;
    if (theirs !== null) return 'changed';
    if (this.trouble !== null) return this.trouble;
    if (saved === null) return 'loading';
    return isAhead ? 'unsaved' : 'saved';
  }
}
