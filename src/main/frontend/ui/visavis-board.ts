import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Board } from '../board/board-view';
import type { Brush } from '../board/brush';
import type { Drawn, Point } from '../board/drawn';
import { Hand } from '../board/hand';
import { Looking } from '../board/looking';
import { randomUuid } from '../board/random-uuid';
import { Surface } from '../board/surface';
import { text } from '../texts/text';
import { realTimers as timers } from '../time/timers';
import { BoardByKey, PLACED } from './board-by-key';
import { BoardFiles } from './board-files';
import { boardPages, otherPage } from './board-pages';
import { boardTools } from './board-tools';
import { boardTroubles } from './board-troubles';
import { boardList, thingWords } from './board-words';
import { BoardWriter } from './board-writer';
import { boardZoom } from './board-zoom';

/** As it was chosen last, also when the board was closed meanwhile. */
let lastBrush: Brush = { tool: 'pen', colour: 'ink', width: 5 };

/** The paper with its tools. Loaded when somebody opens a board, together with what draws it. */
export class VisavisBoard extends LitElement {
  static override properties = {
    board: { attribute: false },
    brush: { state: true },
    chosen: { state: true },
    zoom: { state: true },
  };
  declare brush: Brush;
  declare chosen: string | null;
  declare zoom: number;
  declare board: Board | null;
  #unsubscribe: (() => void) | null = null;
  #surface: Surface | null = null;
  #hand: Hand | null = null;
  #looking: Looking | null = null;
  #files: BoardFiles | null = null;
  #page = 1;
  readonly #writer = new BoardWriter(this, {
    board: () => this.board,
    surface: () => this.#surface,
    colour: () => this.brush.colour,
    top: () => this.#top(),
    put: (drawn) => this.#put(drawn),
  });
  readonly #keys = new BoardByKey(this, {
    board: () => this.board,
    surface: () => this.#surface,
    looking: () => this.#looking,
    chosen: () => this.chosen,
    takeSelect: () => this.#takeSelect(),
    rewrite: () => this.#writer.rewrite(this.chosen),
    place: (at) => this.#putByKey(at),
  });
  readonly #room = new ResizeObserver(() => this.#fit());

  constructor() {
    super();
    this.board = null;
    this.brush = lastBrush;
    this.chosen = null;
    this.zoom = 1;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#room.disconnect();
    this.#unsubscribe?.();
    this.#unsubscribe = null;
    this.#looking?.destroy();
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
      <div
        class="board-room"
        data-board-unsent=${view.unsent}
        data-board-drafts=${view.seen.filter(({ isDraft }) => isDraft === true).length}
        ?data-enlarged=${this.zoom > 1}
      >
        <div class="board-sheet">
          <div
            class="board-paper"
            data-tool=${canDraw ? this.brush.tool : 'select'}
            tabindex="0"
            role="application"
            aria-roledescription=${text('board.paper')}
            aria-label=${text('board.page', { page: view.page, pages: view.pages })}
            aria-describedby="board-how board-list"
            @keydown=${(event: KeyboardEvent) => this.#keys.press(event)}
            @dblclick=${() => this.#writer.rewrite(this.chosen)}
          ></div>
          ${this.#writer.field()}
        </div>
      </div>
      <p class="spoken" id="board-how">${canDraw ? text('board.how') : ''} ${text('board.howToLook')}</p>
      <div class="spoken" id="board-list">${boardList(view.things)}</div>
      <p class="spoken" role="status" data-board-chosen>${this.#chosenWords()}</p>
      <p class="spoken" role="status">${this.#zoomWords()}</p>
      <div class="board-notes">${otherPage(view, actions)}${boardTroubles(view, this.#files?.fault ?? null)}</div>
      ${boardZoom(this.zoom, {
        nearer: () => this.#looking?.nearer(),
        farther: () => this.#looking?.farther(),
        whole: () => this.#looking?.whole(),
      })}
      ${boardPages(view, actions, canDraw, {
        busy: this.#files?.isSaving === true,
        png: () => void this.#files?.save('png'),
        pdf: () => void this.#files?.save('pdf'),
      })}`;
  }

  protected override firstUpdated(): void {
    const { board } = this;
    const paper = this.querySelector<HTMLDivElement>('.board-paper');
    const room = this.querySelector<HTMLElement>('.board-room');
    if (board === null || paper === null || room === null) return;
    const files = (this.#files = new BoardFiles(this, board));
    const surface = (this.#surface = new Surface(paper, {
      load: files.load,
      changed: ({ id, drawn }) => board.actions.put(id, drawn),
      changing: (id, drawn) => board.actions.draft(id, drawn),
      selected: (id) => (this.chosen = id),
      looked: ({ zoom }) => {
        this.zoom = zoom;
        this.requestUpdate();
      },
    }));
    const hand = (this.#hand = this.#handOf(board, surface));
    this.#looking = new Looking(room, surface, { pinching: () => hand.abandon() });
    this.#room.observe(room);
    this.#unsubscribe = board.subscribe(() => this.requestUpdate());
    this.#fit();
  }

  protected override updated(): void {
    const view = this.board?.view;
    if (view === undefined || this.#surface === null) return;
    this.#surface.show(view.seen);
    this.#surface.allowMoving(view.mayDraw && this.brush.tool === 'select');
    // Another page is seen whole at first.
    if (view.page !== this.#page) this.#looking?.whole();
    this.#page = view.page;
  }

  #handOf(board: Board, surface: Surface): Hand {
    return new Hand(surface, {
      brush: () => this.brush,
      mayDraw: () => board.view.mayDraw,
      newId: randomUuid,
      top: () => this.#top(),
      put: ({ id, drawn }, goesOn) => board.actions.put(id, drawn, goesOn),
      draft: (id, drawn) => board.actions.draft(id, drawn),
      withdraw: (id) => board.actions.withdraw(id),
      remove: (ids) => board.actions.remove(ids),
      showAgain: () => this.requestUpdate(),
      write: (at) => this.#writer.write(at),
      timers,
    });
  }

  #fit(): void {
    const room = this.querySelector<HTMLElement>('.board-room');
    if (room !== null) this.#surface?.fit({ width: room.clientWidth, height: room.clientHeight });
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

  #putByKey(at: Point): void {
    const { tool, colour, width } = this.brush;
    if (tool === 'text') return this.#writer.write(at);
    if (tool === 'select' || tool === 'eraser' || tool === 'pen') return;
    this.#put({ kind: tool, ...at, z: this.#top(), colour, width, ...PLACED });
  }

  async #addImage(file: Blob): Promise<void> {
    const image = await this.#files?.addImage(file, () => this.#top());
    if (image == null) return;
    this.#put(image);
    this.#takeSelect();
  }

  #takeSelect(): void {
    if (this.brush.tool !== 'select') this.brush = lastBrush = { ...this.brush, tool: 'select' };
  }

  #chosenWords(): string {
    const thing = this.board?.view.things.find(({ id }) => id === this.chosen);
    return thing === undefined ? '' : text('board.chosen', { what: thingWords(thing.drawn) });
  }

  /** Nothing before anybody has looked nearer. */
  #zoomWords(): string {
    return this.#surface === null ? '' : text('board.percent', { percent: Math.round(this.zoom * 100) });
  }
}

customElements.define('visavis-board', VisavisBoard);
