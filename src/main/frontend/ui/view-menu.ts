import { html, nothing, type TemplateResult } from 'lit';
import { text } from '../texts/text';
import { openDialog } from './dialog';
import { endQuestion } from './end-for-everyone';
import { fullScreen } from './full-screen';
import type { IconName } from './icons';
import type { Scene } from './scene';
import { openShortcutHelp } from './shortcut-help';
import { layouts } from './views';
import { icon } from './visavis-icon';

const menu = 'view-menu';

/** How to look at the call; on narrow windows also what has no room beside it. */
export function viewMenu(scene: Scene): TemplateResult {
  return html`<button class="control" type="button" popovertarget=${menu}>
      <span class="control-face">${icon('more')}</span>
      <span class="control-label">${text('view.more')}</span>
    </button>
    <div class="device-menu" id=${menu} popover role="dialog" aria-label=${text('view.more')}>
      <div class="stack">
        ${layoutChoice(scene)}
        <div class="stack tight">
          ${scene.floating.possible ? floatingItem(scene) : nothing} ${fullScreen.possible ? fullScreenItem() : nothing}
          ${item('keyboard', text('shortcuts.title'), openShortcutHelp)} ${whatHasNoRoom(scene)}
        </div>
        <button class="button quiet full" type="button" popovertarget=${menu} popovertargetaction="hide">
          ${text('view.close')}
        </button>
      </div>
    </div>`;
}

function layoutChoice({ views }: Scene): TemplateResult {
  return html`<fieldset class="layouts">
    <legend class="strong">${text('view.layout')}</legend>
    <div class="layout-choices">
      ${layouts.map(
        (layout) =>
          html`<label class="layout-choice">
            <input
              type="radio"
              name="layout"
              value=${layout}
              .checked=${views.layout === layout}
              @change=${() => views.show(layout)}
            />
            ${icon(`layout-${layout}`)}<span>${text(`view.${layout}`)}</span>
          </label>`,
      )}
    </div>
    <p class="small muted">${text('view.screenLarge')}</p>
  </fieldset>`;
}

function floatingItem({ floating, float }: Scene): TemplateResult {
  return item('floating', text(floating.on ? 'view.floatingOff' : 'view.floating'), float);
}

function fullScreenItem(): TemplateResult {
  const { on } = fullScreen;
  return item(on ? 'smaller' : 'larger', text(on ? 'view.fullScreenOff' : 'view.fullScreen'), () =>
    fullScreen.toggle(),
  );
}

function whatHasNoRoom({ view, notes, board }: Scene): TemplateResult {
  const devices = (): void => document.getElementById('device-menu')?.showPopover();
  const end = (): void => openDialog(endQuestion);
  return html`${board === null ? nothing : item('board', text('board.title'), () => board.actions.toggle(), 'when-narrow')}
  ${notes === null ? nothing : item('notes', text('notes.title'), () => notes.actions.toggle(), 'when-narrow')}
  ${item('devices', text('devices.title'), devices, 'when-narrow')}
  ${view.booking.role === 'host' ? item('end', text('room.end'), end, 'when-narrow') : nothing}`;
}

function item(name: IconName, words: string, press: () => void, look = ''): TemplateResult {
  return html`<button
    class="button full menu-item ${look}"
    type="button"
    popovertarget=${menu}
    popovertargetaction="hide"
    @click=${press}
  >
    ${icon(name)}<span>${words}</span>
  </button>`;
}
