import { html, nothing, type TemplateResult } from 'lit';
import { type BoardActions, type BoardView, MOST_PAGES } from '../board/board-view';
import { text } from '../texts/text';
import type { IconName } from './icons';
import { icon } from './visavis-icon';

export interface Saving {
  readonly busy: boolean;
  readonly png: () => void;
  readonly pdf: () => void;
}

/** Below the paper: back and forth, in time and among the pages, and what one takes away. */
export function boardPages(view: BoardView, actions: BoardActions, canDraw: boolean, saving: Saving): TemplateResult {
  return html`<div class="board-bar board-pages" role="group" aria-label=${text('board.pages')}>
    ${
      canDraw
        ? html`${button('undo', text('board.undo'), !view.canUndo, () => actions.undo(), 'undo')}
          ${button('redo', text('board.redo'), !view.canRedo, () => actions.redo(), 'redo')}`
        : nothing
    }
    <span class="board-page-choice">
      ${button('previous', text('board.previous'), view.page <= 1, () => actions.turnTo(view.page - 1), 'previous')}
      <span class="numbers small" data-board-page
        >${text('board.pageShort', { page: view.page, pages: view.pages })}</span
      >
      ${button('next', text('board.next'), view.page >= view.pages, () => actions.turnTo(view.page + 1), 'next')}
    </span>
    ${
      canDraw
        ? button('add', text('board.addPage'), view.pages >= MOST_PAGES, () => actions.addPage(), 'add-page')
        : nothing
    }
    ${canDraw ? saveMenu(saving) : savings(saving)}
  </div>`;
}

/** Where the other draws meanwhile. */
export function otherPage({ otherDrewOn }: BoardView, actions: BoardActions): TemplateResult | typeof nothing {
  if (otherDrewOn === null) return nothing;
  return html`<button class="button" type="button" data-other-page @click=${() => actions.turnTo(otherDrewOn)}>
    ${text('board.otherPage', { page: otherDrewOn })}
  </button>`;
}

function saveMenu({ busy, png, pdf }: Saving): TemplateResult {
  return html`<button
      class="icon-button board-save"
      type="button"
      popovertarget="board-save"
      aria-label=${text('board.save')}
      title=${text('board.save')}
      ?disabled=${busy}
    >
      ${icon('save')}
    </button>
    <div class="device-menu board-menu" id="board-save" popover role="dialog" aria-label=${text('board.save')}>
      ${item(text('board.savePng'), png, 'png')} ${item(text('board.savePdf'), pdf, 'pdf')}
    </div>`;
}

/** Where one only looks there is room for both. */
function savings({ busy, png, pdf }: Saving): TemplateResult {
  return html`<button class="button" type="button" data-save="png" ?disabled=${busy} @click=${png}>
      ${icon('save')}<span>${text('board.savePng')}</span>
    </button>
    <button class="button" type="button" data-save="pdf" ?disabled=${busy} @click=${pdf}>
      ${icon('save')}<span>${text('board.savePdf')}</span>
    </button>`;
}

function item(words: string, press: () => void, kind: string): TemplateResult {
  return html`<button
    class="button full menu-item"
    type="button"
    data-save=${kind}
    popovertarget="board-save"
    popovertargetaction="hide"
    @click=${press}
  >
    ${icon('save')}<span>${words}</span>
  </button>`;
}

function button(name: IconName, words: string, disabled: boolean, press: () => void, doing: string): TemplateResult {
  return html`<button
    class="icon-button"
    type="button"
    data-do=${doing}
    aria-label=${words}
    title=${words}
    ?disabled=${disabled}
    @click=${press}
  >
    ${icon(name)}
  </button>`;
}
