import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { Board } from '../board/board-view';
import type { Colour, Drawn, Point, Words } from '../board/drawn';
import { rounded } from '../board/nodes';
import type { Surface } from '../board/surface';
import { realTimers as timers } from '../time/timers';
import { boardField, placeField, WORDS_SIZE } from './board-field';

export interface Writing {
  readonly at: Point;
  /** What is written anew; null for new words. */
  readonly of: { readonly id: string; readonly words: Words } | null;
}

export interface WriterPorts {
  readonly board: () => Board | null;
  readonly surface: () => Surface | null;
  readonly colour: () => Colour;
  readonly top: () => number;
  readonly put: (drawn: Drawn) => void;
}

/** Words on the paper, from the press that asks for them until they stand there. */
export class BoardWriter {
  #writing: Writing | null = null;
  #isNew = false;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly ports: WriterPorts,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    const field = this.host.querySelector<HTMLTextAreaElement>('.board-words');
    const surface = this.ports.surface();
    if (field === null || surface === null || this.#writing === null) return;
    placeField(field, this.#writing, this.ports.colour(), surface);
    if (this.#isNew) field.focus();
    this.#isNew = false;
  }

  write(at: Point): void {
    // The press that put the field there would take the focus from it again.
    timers.after(0, () => this.#become({ at, of: null }));
  }

  rewrite(id: string | null): void {
    const board = this.ports.board();
    const thing = board?.view.things.find((one) => one.id === id);
    if (thing?.drawn.kind !== 'text' || board?.view.mayDraw !== true) return;
    this.#become({ at: thing.drawn, of: { id: thing.id, words: thing.drawn } });
  }

  field(): TemplateResult | null {
    const leave = (): void => this.host.querySelector<HTMLElement>('.board-paper')?.focus();
    return this.#writing === null ? null : boardField(this.#writing, (typed) => this.#written(typed), leave);
  }

  #written(typed: string): void {
    const writing = this.#writing;
    this.#become(null);
    if (writing === null || typed.trim() === '') return;
    const { at, of } = writing;
    if (of !== null) return this.ports.board()?.actions.put(of.id, { ...of.words, text: typed });
    const placed = { x: rounded(at.x), y: rounded(at.y), z: this.ports.top() };
    this.ports.put({ kind: 'text', ...placed, colour: this.ports.colour(), size: WORDS_SIZE, text: typed });
  }

  #become(writing: Writing | null): void {
    this.#writing = writing;
    this.#isNew = writing !== null;
    this.host.requestUpdate();
  }
}
