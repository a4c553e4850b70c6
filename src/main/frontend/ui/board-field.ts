import { html, type TemplateResult } from 'lit';
import { type Colour, LONGEST_TEXT, PAGE, type Words } from '../board/drawn';
import { paints } from '../board/nodes';
import type { Point } from '../board/surface';
import { text } from '../texts/text';

export const WORDS_SIZE = 48;
/** Smaller, phones enlarge the whole page to show a field. */
const SMALLEST = 16;
const LEAST_ROOM = 400;

export interface Writing {
  readonly at: Point;
  /** What is written anew; null for new words. */
  readonly of: { readonly id: string; readonly words: Words } | null;
}

/** Where words are written: on the paper, as they will stand there. Enter is done, with Shift it is a new line, Escape forgets them. */
export function boardField(
  { at, of }: Writing,
  colour: Colour,
  scale: number,
  written: (typed: string) => void,
  leave: () => void,
): TemplateResult {
  const place = ({ style }: HTMLElement): void => {
    style.left = `${Math.min(at.x, PAGE.width - LEAST_ROOM) * scale}px`;
    style.top = `${at.y * scale}px`;
    style.color = paints[of?.words.colour ?? colour];
    style.fontSize = `${Math.max(SMALLEST, (of?.words.size ?? WORDS_SIZE) * scale)}px`;
  };
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
    @focus=${(event: FocusEvent) => place(event.currentTarget as HTMLElement)}
    @blur=${(event: FocusEvent) => written((event.currentTarget as HTMLTextAreaElement).value)}
    @keydown=${press}
  ></textarea>`;
}
