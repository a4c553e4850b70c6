import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Call, CallView, Phase } from '../call/view';
import { LocalTime } from '../texts/time';
import { announcement } from './announcement';
import { connecting } from './connecting';
import { done } from './done';
import { doorChime } from './door-chime';
import { elsewhere } from './elsewhere';
import { failed } from './failed';
import { lobby } from './lobby';
import { pageTitle } from './page-title';
import { room } from './room';
import type { Scene } from './scene';
import { ScreenAwake } from './screen-awake';
import { shortcut } from './shortcuts';
import './visavis-icon';
import './visavis-video';
import { waitingRoom } from './waiting';

/** The session page: draws the call's view and hands presses to its actions. Decides nothing about the call. */
export class VisavisSession extends LitElement {
  #call: Call | null = null;
  #unsubscribe: (() => void) | null = null;
  #shown: CallView | null = null;
  readonly #screen = new ScreenAwake();

  set call(call: Call) {
    this.#unsubscribe?.();
    this.#call = call;
    this.#unsubscribe = call.subscribe(() => this.requestUpdate());
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.#press);
    addEventListener('beforeunload', this.#guard);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#press);
    removeEventListener('beforeunload', this.#guard);
    this.#screen.set(false);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.#call === null) return nothing;
    const { view, actions } = this.#call;
    const scene = { view, actions, times: new LocalTime(this.dataset['zone']) };
    return html`<p class="spoken" role="status">${announcement(view)}</p>
      ${drawn(scene, view.phase)}`;
  }

  protected override updated(_changed: PropertyValues<this>): void {
    if (this.#call === null) return;
    const before = this.#shown;
    const { view } = this.#call;
    this.#shown = view;
    document.title = pageTitle(view);
    if (before !== null && view.door.length > before.door.length) void doorChime();
    if (before?.phase.name !== view.phase.name) this.#enter(view.phase.name, before !== null);
  }

  /** A new phase is a new page to the person: its heading gets the focus, except when the page has just been loaded. */
  #enter(phase: Phase['name'], moved: boolean): void {
    this.dataset['phase'] = phase;
    document.documentElement.classList.toggle('in-room', phase === 'call');
    this.#screen.set(phase === 'call');
    if (moved) this.querySelector<HTMLElement>('[data-focus]')?.focus();
  }

  readonly #press = (event: KeyboardEvent): void => {
    if (this.#call !== null) shortcut(event, this.#call.view.phase.name, this.#call.actions);
  };

  readonly #guard = (event: BeforeUnloadEvent): void => {
    if (this.#call?.view.phase.name === 'call') event.preventDefault();
  };
}

function drawn(scene: Scene, phase: Phase): TemplateResult {
  switch (phase.name) {
    case 'lobby':
      return lobby(scene, phase.door);
    case 'connecting':
      return connecting(scene, phase.step, phase.slow);
    case 'waiting':
      return waitingRoom(scene, phase.host, phase.hostPresent);
    case 'call':
      return room(scene, phase);
    case 'elsewhere':
      return elsewhere(scene);
    case 'done':
      return done(scene, phase);
    case 'failed':
      return failed(scene, phase.trouble);
  }
}

customElements.define('visavis-session', VisavisSession);
