import { html, type TemplateResult } from 'lit';
import type { Brush } from '../board/brush';
import { colours } from '../board/drawn';
import { paints } from '../board/nodes';
import { text } from '../texts/text';

const widths = [3, 5, 12] as const;

/** Colour and width, behind a button that shows both. */
export function inkMenu(brush: Brush, take: (brush: Brush) => void): TemplateResult {
  return html`<button
      class="icon-button"
      type="button"
      data-ink
      popovertarget="board-ink"
      aria-label=${text('board.inkNow', { colour: text(`board.colour.${brush.colour}`) })}
      title=${text('board.ink')}
    >
      ${dot(paints[brush.colour], 9)}
    </button>
    <div class="device-menu board-menu" id="board-ink" popover role="dialog" aria-label=${text('board.ink')}>
      <fieldset class="board-choices">
        <legend class="spoken">${text('board.colours')}</legend>
        ${colours.map((colour) =>
          choice(
            'board-colour',
            colour,
            text(`board.colour.${colour}`),
            dot(paints[colour], 10),
            brush.colour === colour,
            () => take({ ...brush, colour }),
          ),
        )}
      </fieldset>
      <fieldset class="board-choices">
        <legend class="spoken">${text('board.widths')}</legend>
        ${widths.map((width, place) =>
          choice(
            'board-width',
            String(width),
            text((['board.width.thin', 'board.width.medium', 'board.width.thick'] as const)[place] ?? 'board.widths'),
            dot(paints[brush.colour], 2 + place * 3),
            brush.width === width,
            () => take({ ...brush, width }),
          ),
        )}
      </fieldset>
      <button class="button quiet full" type="button" popovertarget="board-ink" popovertargetaction="hide">
        ${text('view.close')}
      </button>
    </div>`;
}

function choice(
  name: string,
  value: string,
  label: string,
  face: TemplateResult,
  checked: boolean,
  choose: () => void,
): TemplateResult {
  return html`<label class="board-choice" title=${label}>
    <input type="radio" name=${name} value=${value} aria-label=${label} .checked=${checked} @change=${choose} />
    ${face}
  </label>`;
}

/** The paper's colours, on their paper. */
function dot(paint: string, radius: number): TemplateResult {
  return html`<svg class="board-dot" viewBox="0 0 28 28" aria-hidden="true">
    <circle cx="14" cy="14" r="14" fill="#ffffff"></circle>
    <circle cx="14" cy="14" r=${radius} fill=${paint}></circle>
  </svg>`;
}
