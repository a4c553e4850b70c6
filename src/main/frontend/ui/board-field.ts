import { html, type TemplateResult } from 'lit';
import { type Colour, LONGEST_TEXT, PAGE } from '../board/drawn';
import { paints } from '../board/nodes';
import type { Surface } from '../board/surface';
import { text } from '../texts/text';
import type { Writing } from './board-writer';

export const WORDS_SIZE = 48;
/** Smaller, phones enlarge the whole page to show a field. */
const SMALLEST = 16;
const LEAST_ROOM = 400;

/** Where words are written: on the paper, as they will stand there. Enter is done, with Shift it is a new line, Escape forgets them. */
export function boardField({ of }: Writing, written: (typed: string) => void, leave: () => void): TemplateResult {
  const press = (event: KeyboardEvent): void => {
    const isDone = event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey);
    if (!isDone || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') (event.currentTarget as HTMLTextAreaElement).value = '';
    // It loses the focus, and what is in it then is what was written.
    leave();
  };
  return html`<textarea
    class="board-words"
    rows="2"
    maxlength=${LONGEST_TEXT}
    dir="auto"
    aria-label=${text('board.words')}
    placeholder=${text('board.words')}
    .value=${of?.words.text ?? ''}
    @blur=${(event: FocusEvent) => written((event.currentTarget as HTMLTextAreaElement).value)}
    @keydown=${press}
  ></textarea>`;
}

/** On the paper as it is seen now. */
export function placeField({ style }: HTMLElement, { at, of }: Writing, colour: Colour, surface: Surface): void {
  const { scale, corner } = surface;
  style.left = `${(Math.min(at.x, PAGE.width - LEAST_ROOM) - corner.x) * scale}px`;
  style.top = `${(at.y - corner.y) * scale}px`;
  style.color = paints[of?.words.colour ?? colour];
  style.fontSize = `${Math.max(SMALLEST, (of?.words.size ?? WORDS_SIZE) * scale)}px`;
}
