import { html, type TemplateResult } from 'lit';
import { MOST_ZOOM } from '../board/lens';
import { text } from '../texts/text';
import type { IconName } from './icons';
import { icon } from './visavis-icon';

export interface ZoomDoings {
  nearer(): void;
  farther(): void;
  whole(): void;
}

/** Nearer, farther and the whole page: what two fingers or a wheel do, for whoever has neither. */
export function boardZoom(zoom: number, doings: ZoomDoings): TemplateResult {
  const percent = Math.round(zoom * 100);
  return html`<div class="board-bar board-zoom" role="group" aria-label=${text('board.zoom')}>
    ${button('zoom-out', text('board.farther'), zoom <= 1, () => doings.farther())}
    <button
      class="icon-button numbers small"
      type="button"
      data-do="zoom-whole"
      aria-label=${text('board.whole', { percent })}
      title=${text('board.whole', { percent })}
      ?disabled=${zoom <= 1}
      @click=${() => doings.whole()}
    >
      ${text('board.percent', { percent })}
    </button>
    ${button('zoom-in', text('board.nearer'), zoom >= MOST_ZOOM, () => doings.nearer())}
  </div>`;
}

function button(name: IconName, words: string, disabled: boolean, press: () => void): TemplateResult {
  return html`<button
    class="icon-button"
    type="button"
    data-do=${name}
    aria-label=${words}
    title=${words}
    ?disabled=${disabled}
    @click=${press}
  >
    ${icon(name)}
  </button>`;
}
