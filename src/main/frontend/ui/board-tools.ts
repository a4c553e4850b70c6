import { html, nothing, type TemplateResult } from 'lit';
import { colours, shapes } from '../board/drawn';
import { paints } from '../board/nodes';
import type { Brush, Tool } from '../board/surface';
import { text } from '../texts/text';
import { icon } from './visavis-icon';

const widths = [3, 5, 12] as const;

type Take = (brush: Brush) => void;

/** What one draws with. Shapes and ink are each behind one button, so that all of it fits on a phone. */
export function boardTools(brush: Brush, take: Take, addImage: (file: Blob) => void): TemplateResult {
  return html`<div class="board-bar" role="toolbar" aria-label=${text('board.tools')}>
    ${tool('select', brush, take)} ${tool('pen', brush, take)} ${shapeMenu(brush, take)} ${tool('text', brush, take)}
    ${imageButton(addImage)} ${tool('eraser', brush, take)} ${inkMenu(brush, take)}
  </div>`;
}

function tool(name: Exclude<Tool, 'line' | 'arrow' | 'box' | 'ellipse'>, brush: Brush, take: Take): TemplateResult {
  return html`<button
    class="icon-button ${brush.tool === name ? 'chosen' : ''}"
    type="button"
    data-tool=${name}
    aria-pressed=${brush.tool === name}
    aria-label=${text(`board.tool.${name}`)}
    title=${text(`board.tool.${name}`)}
    @click=${() => take({ ...brush, tool: name })}
  >
    ${icon(`board-${name}`)}
  </button>`;
}

function shapeMenu(brush: Brush, take: Take): TemplateResult {
  const shape = shapes.find((kind) => kind === brush.tool);
  return html`<button
      class="icon-button ${shape === undefined ? '' : 'chosen'}"
      type="button"
      popovertarget="board-shapes"
      aria-label=${text('board.shapes')}
      title=${text('board.shapes')}
    >
      ${icon(shape === undefined ? 'board-shape' : `board-${shape}`)}
    </button>
    <div class="device-menu board-menu" id="board-shapes" popover role="dialog" aria-label=${text('board.shapes')}>
      ${shapes.map(
        (kind) =>
          html`<button
            class="button full menu-item"
            type="button"
            data-tool=${kind}
            aria-pressed=${kind === brush.tool}
            popovertarget="board-shapes"
            popovertargetaction="hide"
            @click=${() => take({ ...brush, tool: kind })}
          >
            ${icon(`board-${kind}`)}<span>${text(`board.tool.${kind}`)}</span>
          </button>`,
      )}
    </div>`;
}

function inkMenu(brush: Brush, take: Take): TemplateResult {
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

function imageButton(addImage: (file: Blob) => void): TemplateResult | typeof nothing {
  const chosen = (event: Event): void => {
    const field = event.currentTarget as HTMLInputElement;
    const file = field.files?.[0];
    field.value = '';
    if (file !== undefined) addImage(file);
  };
  return html`<label class="icon-button" title=${text('board.tool.image')}>
    ${icon('board-image')}
    <input
      class="board-file"
      type="file"
      accept="image/png,image/jpeg,image/webp,image/gif"
      aria-label=${text('board.tool.image')}
      data-board-image
      @change=${chosen}
    />
  </label>`;
}
