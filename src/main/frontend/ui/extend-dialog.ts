import { html, nothing, type TemplateResult } from 'lit';
import type { Extension } from '../call/view';
import { plural, text } from '../texts/text';
import { openDialog } from './dialog';
import type { Scene } from './scene';
import { supportCode } from './trouble';
import { icon } from './visavis-icon';

const id = 'more-time';
const choices = [5, 10, 15, 30] as const;

export function moreTimeButton(look = ''): TemplateResult {
  return html`<button class="button ${look}" type="button" aria-haspopup="dialog" @click=${() => openDialog(id)}>
    ${icon('clock')}<span>${text('extend.button')}</span>
  </button>`;
}

/** Stays open until the end has moved, so that a refusal is read where it was asked for. */
export function extendDialog(scene: Scene): TemplateResult {
  const { actions, view } = scene;
  const asking = view.extension.state === 'asking';
  return html`<dialog class="dialog" id=${id} aria-labelledby="${id}-title" @close=${() => actions.extendSeen()}>
    <form class="stack" method="dialog">
      <h2 id="${id}-title">${text('extend.title')}</h2>
      <p class="muted">${text('extend.text', { name: view.booking.otherName })}</p>
      <div class="extend-choices">
        ${choices.map(
          (minutes) =>
            html`<button class="button" type="button" ?disabled=${asking} @click=${() => actions.extend(minutes)}>
              ${plural('extend.minutes', minutes)}
            </button>`,
        )}
      </div>
      <div role="status">${outcome(scene, view.extension)}</div>
      <div class="actions"><button class="button quiet">${text('extend.close')}</button></div>
    </form>
  </dialog>`;
}

/** After a success the dialog has nothing more to say. */
export function closeExtendDialog(): void {
  const dialog = document.getElementById(id);
  if (dialog instanceof HTMLDialogElement && dialog.open) dialog.close();
}

function outcome({ view, times }: Scene, extension: Extension): TemplateResult | typeof nothing {
  if (extension.state === 'failed') return html`${trouble(text('extend.failed'))} ${supportCode(extension)}`;
  if (extension.state !== 'refused') return nothing;
  const { conflict, title } = extension;
  const own = title === null ? '' : text('extend.own', { title });
  const who = `${text(`extend.conflict.${conflict}`, { name: view.booking.otherName })} ${own}`;
  if (extension.until === null) return trouble(`${who} ${text('extend.notAtAll')}`);
  return trouble(`${who} ${text('extend.until', { time: times.time(extension.until) })}`);
}

function trouble(words: string): TemplateResult {
  return html`<p class="banner warn">${icon('alert')}<span>${words}</span></p>`;
}
