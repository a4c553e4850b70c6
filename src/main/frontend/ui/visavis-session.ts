import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Board } from '../board/board-view';
import type { Call, CallView } from '../call/view';
import { LocalTime } from '../texts/time';
import type { Chat } from '../chat/chat-view';
import { forgiving } from '../storage/key-value-store';
import type { Notes } from '../notes/notes-view';
import { panelEscape, SidePanels } from './side-panels';
import { connecting } from './connecting';
import { Doorbell } from './doorbell';
import { DoublePress } from './double-press';
import { Floating } from './floating';
import { FocusKeeper } from './focus-keeper';
import { LateParts } from './late-parts';
import { lobby } from './lobby';
import { pageTitle } from './page-title';
import { PhasePage } from './phase-page';
import type { Scene } from './scene';
import { Views } from './views';
import { Watched } from './watched';
import './visavis-icon';
import './visavis-video';

/** The session page: draws the call's view and hands presses to its actions. Decides nothing about the call. */
export class VisavisSession extends LitElement {
  readonly #redraw = (): void => this.requestUpdate();
  readonly #call = new Watched<Call>(this.#redraw);
  readonly #chat = new Watched<Chat>(this.#redraw);
  readonly #notes = new Watched<Notes>(this.#redraw);
  readonly #board = new Watched<Board>(this.#redraw);
  readonly #beyond = new LateParts(this.#redraw);
  readonly #panels = new SidePanels();
  #shown: CallView | null = null;
  readonly #doorbell = new Doorbell();
  readonly #page = new PhasePage(this);
  readonly #presses = new DoublePress();
  readonly #focus = new FocusKeeper(this);
  readonly #views = new Views(
    forgiving(() => localStorage),
    () => this.#lookChanged(),
  );
  readonly #floating = new Floating(this.#redraw, (event) => this.#press(event));
  #layout = this.#views.layout;
  #news = '';

  set call(call: Call) {
    this.#call.watch(call);
  }

  set chat(chat: Chat) {
    this.#chat.watch(chat);
  }

  set notes(notes: Notes) {
    this.#notes.watch(notes);
  }

  set board(board: Board) {
    this.#board.watch(board);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.#press);
    document.addEventListener('click', this.#sift, { capture: true });
    document.addEventListener('fullscreenchange', this.#redraw);
    addEventListener('beforeunload', this.#guard);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#press);
    document.removeEventListener('click', this.#sift, { capture: true });
    document.removeEventListener('fullscreenchange', this.#redraw);
    removeEventListener('beforeunload', this.#guard);
    this.#page.left();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    const scene = this.#scene();
    if (scene === null) return nothing;
    const { parts } = this.#beyond;
    return html`<p class="spoken" role="status">${parts?.announcement(scene.view, scene.times)}</p>
      <p class="spoken" role="status" data-news>${this.#news}</p>
      <p class="spoken" role="status" data-chat-news>${parts?.spokenOfChat(scene)}</p>
      <p class="spoken" role="status" data-notes-news>${parts?.spokenOfNotes(scene)}</p>
      <p class="spoken" role="status" data-board-news>${parts?.spokenOfBoard(scene)}</p>
      ${this.#drawn(scene)}`;
  }

  /** Until the rest is there, which is seldom later than the server's answer, one is on the way in. */
  #drawn(scene: Scene): TemplateResult {
    const { phase } = scene.view;
    const { parts, isLate } = this.#beyond;
    if (parts !== null) return parts.drawn(scene, phase);
    return phase.name === 'lobby' ? lobby(scene, phase) : connecting(scene, 'connecting-media', isLate);
  }

  #scene(): Scene | null {
    const call = this.#call.now;
    if (call === null) return null;
    const { view, actions } = call;
    return {
      view,
      actions,
      times: new LocalTime(this.dataset['zone']),
      chat: this.#chat.now,
      notes: this.#notes.now,
      board: this.#board.now,
      views: this.#views,
      floating: this.#floating,
      float: () => void this.#floating.toggle(this.querySelector('.screen video, .remote video')),
      help: () => this.#beyond.parts?.openShortcutHelp(),
    };
  }

  protected override willUpdate(): void {
    this.#focus.remember();
    const now = this.#call.now?.view;
    const before = this.#shown;
    if (now === undefined || before === null || now === before) return;
    // What was news in the call is none on the page after it.
    const earlier = before.phase.name === now.phase.name ? this.#news : '';
    this.#news = this.#beyond.parts?.ownNews(before, now) || earlier;
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const view = this.#call.now?.view;
    if (view === undefined) return;
    const before = this.#shown;
    this.#shown = view;
    document.title = pageTitle(view);
    this.#panels.follow(this, this.#chat.now, this.#notes.now, this.#board.now);
    this.#focus.keep('[data-share]');
    this.#drawFloating();
    if (before === null) void this.#beyond.fetch();
    else this.#heed(before, view);
    this.#page.follow(this.#beyond.parts === null && view.phase.name !== 'lobby' ? 'connecting' : view.phase.name);
  }

  #heed(before: CallView, view: CallView): void {
    const { parts } = this.#beyond;
    const came = this.#doorbell.newcomers(view.door);
    if (came.length > 0) {
      void parts?.doorChime();
      parts?.notifyOfGuest(came[0]?.name ?? '', view.booking.title);
    }
    if (before.extension.state === 'asking' && view.extension.state === 'idle') parts?.closeExtendDialog();
  }

  readonly #press = (event: KeyboardEvent): void => {
    const scene = this.#scene();
    if (scene === null) return;
    this.#beyond.parts?.shortcut(event, scene);
    if (scene.view.phase.name === 'call') panelEscape(event, scene);
  };

  /** Presses of keys are clicks without a count. */
  readonly #sift = (event: MouseEvent): void => {
    if (event.detail === 0) return;
    const press = { x: event.clientX, y: event.clientY, at: event.timeStamp };
    if (!this.#presses.isStray(press, this.#page.phase ?? '') || isFirstOfMouse(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    // A double press selects what it meets.
    getSelection()?.removeAllRanges();
  };

  #lookChanged(): void {
    if (this.#layout !== this.#views.layout) this.#news = this.#beyond.parts?.layoutNews(this.#views.layout) ?? '';
    this.#layout = this.#views.layout;
    this.requestUpdate();
  }

  #drawFloating(): void {
    const scene = this.#scene();
    const { floatingCall } = this.#beyond.parts ?? {};
    if (scene?.view.phase.name === 'call' && floatingCall) this.#floating.draw(() => floatingCall(scene));
    else this.#floating.close();
  }

  readonly #guard = (event: BeforeUnloadEvent): void => {
    if (this.#call.now?.view.phase.name === 'call') event.preventDefault();
  };
}

customElements.define('visavis-session', VisavisSession);

/** A mouse counts its clicks; whether a finger's are counted differs between browsers. */
function isFirstOfMouse(event: MouseEvent): boolean {
  return event.detail === 1 && (event as PointerEvent).pointerType === 'mouse';
}
