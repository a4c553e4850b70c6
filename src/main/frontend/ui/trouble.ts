import { html, nothing, type TemplateResult } from 'lit';
import type { Trouble, WayOut } from '../call/troubles';
import type { WayOutActions } from '../call/actions';
import { list, text } from '../texts/text';
import { platformOf, type Platform } from '../devices/platform';
import type { DeviceScene } from './scene';
import { stepsFor } from './trouble-steps';
import { icon } from './visavis-icon';
import { VisavisVideo } from './visavis-video';

/** What is wrong and does not stop everything. The worst is announced at once; more than two would hide the call. */
export function troubleBanners({ view, actions }: DeviceScene): TemplateResult {
  return html`${view.troubles.slice(0, 2).map((trouble) => banner(trouble, actions))}`;
}

/** Where the call is lost there is nothing left to hide: what happened, and the code, are read at once. */
function banner(trouble: Trouble, actions: WayOutActions): TemplateResult {
  const gentle = trouble.wayOut === 'sound';
  return html`<div class="banner ${gentle ? '' : 'warn'}" role="alert" data-trouble=${trouble.code}>
    ${icon(gentle ? 'silent' : 'alert')}
    <details class="banner-text" ?open=${trouble.wayOut === 'rejoin'}>
      <summary>${text(`trouble.${trouble.code}.title`)}</summary>
      <p>${text(`trouble.${trouble.code}.detail`)}</p>
      ${troubleSteps(trouble)} ${supportCode(trouble)}
    </details>
    ${wayOutButton(trouble.wayOut, actions, trouble.wayOut === 'rejoin' ? 'primary' : '')}
  </div>`;
}

/** The same with everything open, where there is room for it. */
export function troubleCards({ view, actions }: DeviceScene): TemplateResult {
  return html`${view.troubles.slice(0, 2).map(
    (trouble) =>
      html`<section class="card padded stack trouble" role="alert" data-trouble=${trouble.code}>
        <div class="stack tight">
          <h2>${icon('alert')}${text(`trouble.${trouble.code}.title`)}</h2>
          <p class="muted">${text(`trouble.${trouble.code}.detail`)}</p>
        </div>
        ${troubleSteps(trouble)} ${supportCode(trouble)} ${wayOutButton(trouble.wayOut, actions, 'full')}
      </section>`,
  )}`;
}

/** What leads to the line in the log. */
export function supportCode({ support }: Pick<Trouble, 'support'>): TemplateResult | typeof nothing {
  return support === null ? nothing : html`<p class="small numbers">${text('failed.support', { code: support })}</p>`;
}

export function troubleSteps(trouble: Trouble): TemplateResult {
  return html`<ol class="steps">
    ${list(stepsFor(trouble.code, here())).map((step) => html`<li>${step}</li>`)}
  </ol>`;
}

function here(): Platform {
  return platformOf(navigator.userAgent, navigator.maxTouchPoints);
}

export function wayOutButton(way: WayOut, actions: WayOutActions, look: string): TemplateResult | typeof nothing {
  const out = wayOut(way, actions);
  if (out === null) return nothing;
  return html`<button class="button ${look}" type="button" @click=${out.take}>${out.words}</button>`;
}

function wayOut(way: WayOut, actions: WayOutActions): { words: string; take: () => void } | null {
  switch (way) {
    case 'retry':
    case 'settings':
      return { words: text('call.retry'), take: () => actions.retry() };
    case 'rejoin':
      return { words: text('call.rejoin'), take: () => actions.rejoin() };
    case 'dashboard':
      return { words: text('call.dashboard'), take: () => actions.goToDashboard() };
    case 'refresh':
      return { words: text('way.refresh'), take: () => location.reload() };
    case 'sound':
      return { words: text('way.sound'), take: () => playSound(actions) };
    case 'none':
      return null;
  }
}

/** Browsers count only what happens within the press itself, so the pictures are started here. */
function playSound(actions: WayOutActions): void {
  for (const video of document.querySelectorAll('visavis-video')) {
    if (video instanceof VisavisVideo) void video.play();
  }
  actions.playSound();
}
