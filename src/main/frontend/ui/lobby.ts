import { html, nothing, type TemplateResult } from 'lit';
import type { Door, Phase } from '../call/phase';
import { list, text } from '../texts/text';
import { remaining } from '../texts/time';
import { backdropChoice, backdropNotice } from './backdrop-choice';
import { closedDoor } from './closed-door';
import { deviceFields } from './device-fields';
import { previewPanel } from './preview-panel';
import { saveDataField } from './save-data-field';
import type { Scene } from './scene';
import { troubleCards } from './trouble';
import { icon } from './visavis-icon';

/** Before the call: see and hear oneself, choose the devices, know when it opens. */
export function lobby(scene: Scene, { door, support }: Extract<Phase, { name: 'lobby' }>): TemplateResult {
  if (door.state !== 'open' && door.state !== 'too-early') return closedDoor(scene, door, support);
  return html`<div class="lobby">
    <div class="lobby-self">${previewPanel(scene)} ${readiness(scene)} ${backdropChoice(scene, 'lobby')}</div>
    <div class="lobby-way stack">
      ${heading(scene, door)} ${joinButton(scene, door)} ${permission(scene)} ${troubleCards(scene)}
      ${backdropNotice(scene)} ${scene.view.devices.permission === 'granted' ? deviceFields(scene, 'lobby') : nothing}
      ${saveDataField(scene, 'lobby')} ${connectionTest(scene)}
    </div>
    ${guidelines(scene)}
  </div>`;
}

function heading({ view, times }: Scene, door: Door): TemplateResult {
  const { title, otherName: name, startsAt, endsAt } = view.booking;
  const words = { title, name, span: times.span(startsAt, endsAt), day: times.day(startsAt) };
  const today = times.isSameDay(startsAt, view.clock.now);
  return html`<div class="stack tight">
    <h1 tabindex="-1" data-focus>${text(door.state === 'open' ? 'lobby.heading' : 'lobby.early')}</h1>
    <p class="muted">${text(today ? 'lobby.with' : 'lobby.withOn', words)}</p>
  </div>`;
}

function joinButton({ view, actions, times }: Scene, door: Door): TemplateResult {
  if (door.state !== 'too-early') {
    return html`<button class="button primary large full" type="button" data-join @click=${() => actions.join()}>
      ${icon('camera')}<span>${joinWords(view.booking.personRole)}</span>
    </button>`;
  }
  const left = remaining(door.opensAt - view.clock.now);
  const today = times.isSameDay(door.opensAt, view.clock.now);
  const words = { left, time: times.time(door.opensAt), day: times.day(door.opensAt) };
  return html`<p id="opens">${text(today ? 'lobby.opens' : 'lobby.opensOn', words)}</p>
    <button class="button large full" type="button" data-join disabled aria-describedby="opens">
      ${icon('clock')}<span class="numbers">${text('lobby.countdown', { left })}</span>
    </button>`;
}

function joinWords(role: string): string {
  return text(role === 'STUDENT' || role === 'TUTOR' ? 'join.call' : 'join.session');
}

/** Said before the browser asks, so that its question is no surprise. */
function permission({ view, actions }: Scene): TemplateResult | typeof nothing {
  if (view.devices.permission === 'asking') {
    return html`<p class="banner">${icon('info')}<span>${text('lobby.asking')}</span></p>`;
  }
  if (view.devices.permission !== 'unasked') return nothing;
  return html`<div class="card padded stack">
    <div class="stack tight">
      <h2>${text('lobby.whyTitle')}</h2>
      <p class="muted">${text('lobby.why', { name: view.booking.otherName })}</p>
    </div>
    <button class="button full" type="button" @click=${() => actions.allowDevices()}>${text('call.allow')}</button>
    <p class="small muted">${text('lobby.joinUnasked')}</p>
  </div>`;
}

/** Fetched when opened: most people never need it. */
function connectionTest({ view }: Scene): TemplateResult {
  const fetch = (): void => void import('./visavis-connection-test');
  return html`<details class="disclosure" @toggle=${fetch}>
    <summary>${text('connection.title')}</summary>
    <visavis-connection-test .devices=${view}></visavis-connection-test>
  </details>`;
}

function readiness({ view }: Scene): TemplateResult {
  const muted = view.self.microphone.wish === 'off';
  const dark = view.self.camera.wish === 'off';
  if (!muted && !dark) return html`<p class="small muted">${text('lobby.sees')}</p>`;
  const words = text(muted && dark ? 'lobby.joinSilent' : muted ? 'lobby.joinMuted' : 'lobby.joinDark');
  return html`<p class="banner">${icon(muted ? 'microphone-off' : 'camera-off')}<span>${words}</span></p>`;
}

function guidelines({ view }: Scene): TemplateResult {
  return html`<section class="lobby-guidelines stack tight" aria-labelledby="guidelines">
    <h2 id="guidelines">${text('guidelines.title')}</h2>
    <ul class="bullets">
      ${list(`guidelines.${view.booking.role}`).map((line) => html`<li>${line}</li>`)}
    </ul>
  </section>`;
}
