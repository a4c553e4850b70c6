import { html, nothing, type TemplateResult } from 'lit';
import type { Brush, Tool } from '../board/brush';
import { shapes } from '../board/drawn';
import { text } from '../texts/text';
import { inkMenu } from './board-ink';
import { icon } from './visavis-icon';

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
