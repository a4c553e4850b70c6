import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Board } from '../board/board-view';
import { type Drawn, PAGE } from '../board/drawn';
import { Hand } from '../board/hand';
import { imageLoader, smallPicture } from '../board/images';
import { type LoadImage, rounded } from '../board/nodes';
import { randomUuid } from '../board/random-uuid';
import { asPdf, asPng, save } from '../board/saving';
import { type Brush, type Point, Surface } from '../board/surface';
import { text } from '../texts/text';
import { realTimers as timers } from '../time/timers';
import { boardField, WORDS_SIZE, type Writing } from './board-field';
import { boardKey } from './board-keys';
import { boardPages, otherPage } from './board-pages';
import { boardTools } from './board-tools';
import { boardList, thingWords } from './board-words';

const PICTURE = { w: 700, h: 500 } as const;

/** As it was chosen last, also when the board was closed meanwhile. */
let lastBrush: Brush = { tool: 'pen', colour: 'ink', width: 5 };

/** The paper with its tools. Loaded when somebody opens a board, together with what draws it. */
export class VisavisBoard extends LitElement {
  static override properties = {
    board: { attribute: false },
    brush: { state: true },
    writing: { state: true },
    chosen: { state: true },
    saving: { state: true },
    fault: { state: true },
  };
  declare brush: Brush;
  declare writing: Writing | null;
  declare chosen: string | null;
  declare saving: boolean;
  declare fault: 'image' | 'save' | null;
  declare board: Board | null;
  #unsubscribe: (() => void) | null = null;
  #surface: Surface | null = null;
  #hand: Hand | null = null;
  #load: LoadImage | null = null;
  readonly #room = new ResizeObserver(() => this.#fit());

  constructor() {
    super();
    this.board = null;
    this.brush = lastBrush;
    this.writing = null;
    this.chosen = null;
    this.saving = false;
    this.fault = null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#room.disconnect();
    this.#unsubscribe?.();
    this.#unsubscribe = null;
    this.#hand?.destroy();
    this.#surface?.destroy();
    this.#surface = null;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.board === null) return nothing;
    const { view, actions } = this.board;
    const canDraw = view.mayDraw && view.state !== 'loading';
    return html`${
        canDraw
          ? boardTools(
              this.brush,
              (brush) => this.#take(brush),
              (file) => void this.#addImage(file),
            )
          : nothing
      }
      <div class="board-room" data-board-unsent=${view.unsent}>
        <div class="board-sheet">
          <div
            class="board-paper"
            data-tool=${this.brush.tool}
            tabindex="0"
            role="application"
            aria-roledescription=${text('board.paper')}
            aria-label=${text('board.page', { page: view.page, pages: view.pages })}
            aria-describedby="board-how board-list"
            @keydown=${this.#press}
            @dblclick=${() => this.#rewrite()}
          ></div>
          ${this.writing === null ? nothing : this.#field(this.writing)}
        </div>
      </div>
      <p class="spoken" id="board-how">${canDraw ? text('board.how') : ''}</p>
      <div class="spoken" id="board-list">${boardList(view.things)}</div>
      <p class="spoken" role="status" data-board-chosen>${this.#chosenWords()}</p>
      <div class="board-notes">${otherPage(view, actions)}${this.#troubles()}</div>
      ${boardPages(view, actions, canDraw, {
        busy: this.saving,
        png: () => void this.#save('png'),
        pdf: () => void this.#save('pdf'),
      })}`;
  }

  protected override firstUpdated(): void {
    const { board } = this;
    const paper = this.querySelector<HTMLDivElement>('.board-paper');
    const room = this.querySelector('.board-room');
    if (board === null || paper === null || room === null) return;
    const load = imageLoader(board.bookingId);
    this.#load = load;
    this.#surface = new Surface(paper, {
      load,
      changed: ({ id, drawn }) => board.actions.put(id, drawn),
      selected: (id) => (this.chosen = id),
    });
    this.#hand = new Hand(this.#surface, {
      brush: () => this.brush,
      mayDraw: () => board.view.mayDraw,
      newId: randomUuid,
      top: () => this.#top(),
      put: ({ id, drawn }, goesOn) => board.actions.put(id, drawn, goesOn),
      remove: (ids) => board.actions.remove(ids),
      write: (at) => this.#write(at),
      timers,
    });
    this.#room.observe(room);
    this.#unsubscribe = board.subscribe(() => this.requestUpdate());
    this.#fit();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const view = this.board?.view;
    if (view === undefined || this.#surface === null) return;
    this.#surface.show(view.things);
    this.#surface.allowMoving(view.mayDraw && this.brush.tool === 'select');
    if (changed.has('writing') && this.writing !== null) this.querySelector<HTMLElement>('.board-words')?.focus();
  }

  #fit(): void {
    const room = this.querySelector<HTMLElement>('.board-room');
    if (room !== null) this.#surface?.fit(room.clientWidth, room.clientHeight);
    this.requestUpdate();
  }

  #take(brush: Brush): void {
    this.brush = lastBrush = brush;
    const { chosen } = this;
    const thing = this.board?.view.things.find(({ id }) => id === chosen);
    if (thing === undefined || brush.tool !== 'select' || !('colour' in thing.drawn)) return;
    // What is selected takes on the colour that is chosen.
    this.board?.actions.put(thing.id, { ...thing.drawn, colour: brush.colour });
  }

  #top(): number {
    return Math.max(0, ...(this.board?.view.things ?? []).map(({ drawn }) => drawn.z)) + 1;
  }

  #put(drawn: Drawn): void {
    this.board?.actions.put(randomUuid(), drawn);
  }

  #write(at: Point): void {
    // The press that put the field there would take the focus from it again.
    timers.after(0, () => (this.writing = { at, of: null }));
  }

  #rewrite(): void {
    const thing = this.board?.view.things.find(({ id }) => id === this.chosen);
    if (thing?.drawn.kind !== 'text' || this.board?.view.mayDraw !== true) return;
    this.writing = { at: thing.drawn, of: { id: thing.id, words: thing.drawn } };
  }

  #field(writing: Writing): TemplateResult {
    const scale = this.#surface?.scale ?? 1;
    const leave = (): void => this.querySelector<HTMLElement>('.board-paper')?.focus();
    return boardField(writing, this.brush.colour, scale, (typed) => this.#written(typed), leave);
  }

  #written(typed: string): void {
    const { writing } = this;
    this.writing = null;
    if (writing === null || typed.trim() === '') return;
    const { at, of } = writing;
    if (of !== null) return this.board?.actions.put(of.id, { ...of.words, text: typed });
    const { colour } = this.brush;
    const placed = { x: rounded(at.x), y: rounded(at.y), z: this.#top() };
    this.#put({ kind: 'text', ...placed, colour, size: WORDS_SIZE, text: typed });
  }

  readonly #press = (event: KeyboardEvent): void => {
    if (this.board === null) return;
    const { view, actions } = this.board;
    const middle = { x: PAGE.width / 2 - 150, y: PAGE.height / 2 - 100 };
    const heard = boardKey(event, view, this.chosen, {
      select: (id) => this.#selectByKey(id),
      put: (id, drawn) => actions.put(id, drawn),
      remove: (id) => actions.remove([id]),
      rewrite: () => this.#rewrite(),
      undo: () => actions.undo(),
      redo: () => actions.redo(),
      place: () => this.#placeByKey(middle),
    });
    if (heard) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  #selectByKey(id: string | null): void {
    if (this.brush.tool !== 'select') this.brush = lastBrush = { ...this.brush, tool: 'select' };
    void this.updateComplete.then(() => this.#surface?.select(id));
  }

  #placeByKey(at: Point): void {
    const { tool, colour, width } = this.brush;
    if (tool === 'text') return this.#write(at);
    if (tool === 'select' || tool === 'eraser' || tool === 'pen') return;
    this.#put({ kind: tool, ...at, z: this.#top(), colour, width, w: 300, h: 200 });
  }

  async #addImage(file: Blob): Promise<void> {
    this.fault = null;
    const picture = await smallPicture(file);
    if (picture === null) {
      this.fault = 'image';
      return;
    }
    const image = await this.board?.actions.addImage(picture.content);
    if (image == null) return;
    const scale = Math.min(1, PICTURE.w / picture.width, PICTURE.h / picture.height);
    const [w, h] = [rounded(picture.width * scale), rounded(picture.height * scale)];
    this.#put({ kind: 'image', x: (PAGE.width - w) / 2, y: (PAGE.height - h) / 2, z: this.#top(), image, w, h });
    this.brush = lastBrush = { ...this.brush, tool: 'select' };
  }

  async #save(kind: 'png' | 'pdf'): Promise<void> {
    const { board } = this;
    if (board === null || this.#load === null || this.saving) return;
    this.saving = true;
    this.fault = null;
    try {
      const { page } = board.view;
      const content = kind === 'png' ? await asPng(board, page, this.#load) : await asPdf(board, this.#load);
      if (content === null) throw new Error('no picture');
      save(content, kind === 'png' ? `whiteboard-${page}.png` : 'whiteboard.pdf');
    } catch {
      this.fault = 'save';
    } finally {
      this.saving = false;
    }
  }

  #chosenWords(): string {
    const thing = this.board?.view.things.find(({ id }) => id === this.chosen);
    return thing === undefined ? '' : text('board.chosen', { what: thingWords(thing.drawn) });
  }

  #troubles(): TemplateResult | typeof nothing {
    const view = this.board?.view;
    if (this.fault !== null) return note(text(`board.fault.${this.fault}`));
    if (view?.trouble != null) return note(text(`board.trouble.${view.trouble}`));
    if (view?.state === 'lost') return note(text(view.unsent > 0 ? 'board.unsent' : 'board.lost'));
    return nothing;
  }
}

function note(words: string): TemplateResult {
  return html`<p class="board-note small" role="alert">${words}</p>`;
}

customElements.define('visavis-board', VisavisBoard);
