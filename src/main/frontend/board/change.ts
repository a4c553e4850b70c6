import type { Drawn } from './drawn';

/** What is done to a board. Of each thing the last word counts. */
export type Act =
  | { readonly act: 'put'; readonly page: number; readonly item: string; readonly drawn: Drawn }
  | { readonly act: 'remove'; readonly page: number; readonly item: string }
  | { readonly act: 'add-page' | 'show' | 'hide'; readonly page: number };

/** One's own, on its way to the server; sent again under the same id it is there once. */
export type Pending = Act & { readonly id: string };

/** As the server has it. `drawn` is null for what this page cannot draw. */
export interface Change {
  readonly number: number;
  readonly mine: boolean;
  readonly act: Act['act'];
  readonly page: number;
  readonly item: string | null;
  readonly drawn: Drawn | null;
}

export function itemOf(act: Act): string | null {
  return act.act === 'put' || act.act === 'remove' ? act.item : null;
}

export function drawnOf(act: Act): Drawn | null {
  return act.act === 'put' ? act.drawn : null;
}
