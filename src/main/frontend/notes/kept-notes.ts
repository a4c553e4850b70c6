import type { Draft } from './kept-draft';

/** What becomes of words that were kept on this computer, beside the notes that the server has. */
export type Kept =
  | { readonly kind: 'none' }
  /** The server has them. */
  | { readonly kind: 'saved' }
  /** They go on from what the server has. */
  | { readonly kind: 'continues'; readonly text: string }
  /** Something else was saved since they were begun. */
  | { readonly kind: 'apart'; readonly text: string };

export interface NoteThere {
  readonly text: string;
  readonly version: number;
}

export function keptBeside(draft: Draft | null, { text, version }: NoteThere): Kept {
  if (draft === null) return { kind: 'none' };
  if (draft.text === text) return { kind: 'saved' };
  if (draft.basedOn === version) return { kind: 'continues', text: draft.text };
  // Written before the notes could be read at all.
  if (draft.basedOn === null) return { kind: 'continues', text: joined(text, draft.text) };
  return { kind: 'apart', text: draft.text };
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}
