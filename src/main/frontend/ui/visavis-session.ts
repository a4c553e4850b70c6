import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Board } from '../board/board-view';
import type { Call, CallView } from '../call/view';
import type { Phase } from '../call/phase';
import { LocalTime } from '../texts/time';
import { persistently } from '../time/persistently';
import type { Chat } from '../chat/chat-view';
import { forgiving } from '../devices/choices';
import type { Notes } from '../notes/notes-view';
import { panelEscape, SidePanels } from './side-panels';
import { connecting } from './connecting';
import { DoublePress } from './double-press';
import { Floating } from './floating';
import { FocusKeeper } from './focus-keeper';
import { fullScreen } from './full-screen';
import { lobby } from './lobby';
import { pageTitle } from './page-title';
import type { Scene } from './scene';
import { ScreenAwake } from './screen-awake';
import { Views } from './views';
import './visavis-icon';
import './visavis-video';

/** The session page: draws the call's view and hands presses to its actions. Decides nothing about the call. */
export class VisavisSession extends LitElement {
  #call: Call | null = null;
  #unsubscribe: (() => void) | null = null;
  #chat: Chat | null = null;
  #unsubscribeChat: (() => void) | null = null;
  #notes: Notes | null = null;
  #unsubscribeNotes: (() => void) | null = null;
  #board: Board | null = null;
  #unsubscribeBoard: (() => void) | null = null;
  readonly #panels = new SidePanels();
  #shown: CallView | null = null;
  readonly #rung = new Set<string>();
  readonly #screen = new ScreenAwake();
  readonly #presses = new DoublePress();
  readonly #focus = new FocusKeeper(this);
  readonly #views = new Views(
    forgiving(() => localStorage),
    () => this.#lookChanged(),
  );
  readonly #floating = new Floating(
    () => this.requestUpdate(),
    (event) => this.#press(event),
  );
  /** Null until it is fetched. */
  #beyond: typeof import('./beyond-lobby') | null = null;
  /** It did not come at the first try. */
  #isLate = false;
  #entered: Phase['name'] | null = null;
  #layout = this.#views.layout;
  #news = '';

  set call(call: Call) {
    this.#unsubscribe?.();
    this.#call = call;
    this.#unsubscribe = call.subscribe(() => this.requestUpdate());
    this.requestUpdate();
  }

  set chat(chat: Chat) {
    this.#unsubscribeChat?.();
    this.#chat = chat;
    this.#unsubscribeChat = chat.subscribe(() => this.requestUpdate());
    this.requestUpdate();
  }

  set notes(notes: Notes) {
    this.#unsubscribeNotes?.();
    this.#notes = notes;
    this.#unsubscribeNotes = notes.subscribe(() => this.requestUpdate());
    this.requestUpdate();
  }

  set board(board: Board) {
    this.#unsubscribeBoard?.();
    this.#board = board;
    this.#unsubscribeBoard = board.subscribe(() => this.requestUpdate());
    this.requestUpdate();
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
    this.#screen.set(false);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    const scene = this.#scene();
    if (scene === null) return nothing;
    return html`<p class="spoken" role="status">${this.#beyond?.announcement(scene.view, scene.times)}</p>
      <p class="spoken" role="status" data-news>${this.#news}</p>
      <p class="spoken" role="status" data-chat-news>${this.#beyond?.spokenOfChat(scene)}</p>
      <p class="spoken" role="status" data-notes-news>${this.#beyond?.spokenOfNotes(scene)}</p>
      <p class="spoken" role="status" data-board-news>${this.#beyond?.spokenOfBoard(scene)}</p>
      ${this.#drawn(scene)}`;
  }

  /** Until the rest is there, which is seldom later than the server's answer, one is on the way in. */
  #drawn(scene: Scene): TemplateResult {
    const { phase } = scene.view;
    if (this.#beyond !== null) return this.#beyond.drawn(scene, phase);
    return phase.name === 'lobby' ? lobby(scene, phase) : connecting(scene, 'connecting-media', this.#isLate);
  }

  async #fetchBeyond(): Promise<void> {
    // Not before what was just drawn can be pressed.
    await new Promise((resolve) => setTimeout(resolve));
    this.#beyond = await persistently(
      () => import('./beyond-lobby'),
      () => this.#lackBeyond(),
    );
    this.requestUpdate();
  }

  #lackBeyond(): void {
    this.#isLate = true;
    this.requestUpdate();
  }

  #scene(): Scene | null {
    if (this.#call === null) return null;
    const { view, actions } = this.#call;
    return {
      view,
      actions,
      times: new LocalTime(this.dataset['zone']),
      chat: this.#chat,
      notes: this.#notes,
      board: this.#board,
      views: this.#views,
      floating: this.#floating,
      float: () => void this.#floating.toggle(this.querySelector('.screen video, .remote video')),
      help: () => this.#beyond?.openShortcutHelp(),
    };
  }

  protected override willUpdate(): void {
    this.#focus.remember();
    const now = this.#call?.view;
    const before = this.#shown;
    if (now === undefined || before === null || now === before) return;
    // What was news in the call is none on the page after it.
    const earlier = before.phase.name === now.phase.name ? this.#news : '';
    this.#news = this.#beyond?.ownNews(before, now) || earlier;
  }

  protected override updated(_changed: PropertyValues<this>): void {
    if (this.#call === null) return;
    const before = this.#shown;
    const { view } = this.#call;
    this.#shown = view;
    document.title = pageTitle(view);
    this.#panels.follow(this, this.#chat, this.#notes, this.#board);
    this.#focus.keep('[data-share]');
    this.#drawFloating();
    if (before === null) void this.#fetchBeyond();
    else this.#heed(before, view);
    const entered = this.#beyond === null && view.phase.name !== 'lobby' ? 'connecting' : view.phase.name;
    if (entered !== this.#entered) this.#enter(entered, before !== null);
    this.#entered = entered;
  }

  /** Each wait rings once, also after the reload of the one who waits. */
  #heed(before: CallView, view: CallView): void {
    const came = view.door.filter(({ waiting }) => !this.#rung.has(waiting));
    for (const guest of came) this.#rung.add(guest.waiting);
    if (came.length > 0) {
      void this.#beyond?.doorChime();
      this.#beyond?.notifyOfGuest(came[0]?.name ?? '', view.booking.title);
    }
    if (before.extension.state === 'asking' && view.extension.state === 'idle') this.#beyond?.closeExtendDialog();
  }

  /** A new phase is a new page to the person: its heading gets the focus, except when the page has just been loaded. */
  #enter(phase: Phase['name'], moved: boolean): void {
    this.dataset['phase'] = phase;
    document.documentElement.classList.toggle('in-room', phase === 'call');
    this.#screen.set(phase === 'call');
    if (phase !== 'call') fullScreen.leave();
    if (moved) this.querySelector<HTMLElement>('[data-focus]')?.focus();
  }

  readonly #press = (event: KeyboardEvent): void => {
    const scene = this.#scene();
    if (scene === null) return;
    this.#beyond?.shortcut(event, scene);
    if (scene.view.phase.name === 'call') panelEscape(event, scene);
  };

  /** Presses of keys are clicks without a count. */
  readonly #sift = (event: MouseEvent): void => {
    if (event.detail === 0) return;
    const press = { x: event.clientX, y: event.clientY, at: event.timeStamp };
    if (!this.#presses.isStray(press, this.#entered ?? '') || isFirstOfMouse(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    // A double press selects what it meets.
    getSelection()?.removeAllRanges();
  };

  readonly #redraw = (): void => this.requestUpdate();

  #lookChanged(): void {
    if (this.#layout !== this.#views.layout) this.#news = this.#beyond?.layoutNews(this.#views.layout) ?? '';
    this.#layout = this.#views.layout;
    this.requestUpdate();
  }

  #drawFloating(): void {
    const scene = this.#scene();
    const { floatingCall } = this.#beyond ?? {};
    if (scene?.view.phase.name === 'call' && floatingCall) this.#floating.draw(() => floatingCall(scene));
    else this.#floating.close();
  }

  readonly #guard = (event: BeforeUnloadEvent): void => {
    if (this.#call?.view.phase.name === 'call') event.preventDefault();
  };
}

customElements.define('visavis-session', VisavisSession);

/** A mouse counts its clicks; whether a finger's are counted differs between browsers. */
function isFirstOfMouse(event: MouseEvent): boolean {
  return event.detail === 1 && (event as PointerEvent).pointerType === 'mouse';
}
