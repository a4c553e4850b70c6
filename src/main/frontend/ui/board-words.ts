import { html, type TemplateResult } from 'lit';
import type { Drawn, Thing } from '../board/drawn';
import { text } from '../texts/text';

const MOST = 40;
const LONGEST = 200;

/** What lies on the page, for those who do not see it. */
export function boardList(things: readonly Thing[]): TemplateResult {
  if (things.length === 0) return html`<p>${text('board.empty')}</p>`;
  return html`<ul>
    ${things.slice(-MOST).map(({ drawn }) => html`<li>${thingWords(drawn)}</li>`)}
  </ul>`;
}

export function thingWords(drawn: Drawn): string {
  if (drawn.kind === 'image') return text('board.thing.image');
  const colour = text(`board.colour.${drawn.colour}`);
  if (drawn.kind === 'text') return text('board.thing.text', { words: drawn.text.slice(0, LONGEST), colour });
  return text(`board.thing.${drawn.kind}`, { colour });
}
