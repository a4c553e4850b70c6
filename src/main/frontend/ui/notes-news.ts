import type { NotesView } from '../notes/notes-view';
import { text } from '../texts/text';

/** What a screen reader is told: what keeps the notes from being safe, and a moment that was marked without looking. */
export function notesNews({ state, marked }: NotesView): string {
  if (state === 'unreachable' || state === 'refused') return text(`notes.state.${state}`);
  return marked === null ? '' : text('notes.marked', { time: marked });
}
