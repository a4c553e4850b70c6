import { isSame, type Slot } from './slots';

/** A slot that is kept for one guest for some minutes. */
export interface Hold extends Slot {
  readonly id: string;
  readonly expiresAt: number;
}

export interface Made {
  readonly id: string;
  readonly status: string;
}

/** Why the guest is back at choosing, or why a step did not work. */
export type Setback = 'taken' | 'expired' | 'too-many' | 'unreachable' | 'refused';

/**
 * A guest's way to a booking: `choosing` a slot, `asking` for it, `held` for some minutes, `confirming` it, `made`.
 * `lapsed` is a hold whose time is over; the slot may still be free.
 */
export type Flow =
  | { readonly step: 'choosing'; readonly setback: Setback | null }
  | { readonly step: 'asking'; readonly slot: Slot }
  | { readonly step: 'held'; readonly hold: Hold; readonly setback: Setback | null }
  | { readonly step: 'confirming'; readonly hold: Hold }
  | { readonly step: 'lapsed'; readonly slot: Slot }
  | { readonly step: 'made'; readonly slot: Slot; readonly made: Made };

export type FlowEvent =
  | { readonly type: 'chose'; readonly slot: Slot }
  | { readonly type: 'got'; readonly hold: Hold }
  | { readonly type: 'refused'; readonly setback: Setback }
  | { readonly type: 'ran-out' }
  | { readonly type: 'gave-back' }
  | { readonly type: 'confirms' }
  | { readonly type: 'booked'; readonly made: Made };

export const start: Flow = { step: 'choosing', setback: null };

/** What does not fit the moment changes nothing: an answer may come after the guest has moved on. */
export function next(flow: Flow, event: FlowEvent): Flow {
  switch (event.type) {
    case 'chose':
      return flow.step === 'choosing' || flow.step === 'lapsed' ? { step: 'asking', slot: event.slot } : flow;
    case 'got':
      return flow.step === 'asking' && isSame(flow.slot, event.hold)
        ? { step: 'held', hold: event.hold, setback: null }
        : flow;
    case 'refused':
      return afterRefusal(flow, event.setback);
    case 'ran-out':
      return flow.step === 'held' ? { step: 'lapsed', slot: flow.hold } : flow;
    case 'gave-back':
      return flow.step === 'held' || flow.step === 'lapsed' ? start : flow;
    case 'confirms':
      return flow.step === 'held' ? { step: 'confirming', hold: flow.hold } : flow;
    case 'booked':
      return flow.step === 'confirming' ? { step: 'made', slot: flow.hold, made: event.made } : flow;
  }
}

function afterRefusal(flow: Flow, setback: Setback): Flow {
  if (flow.step === 'asking') return { step: 'choosing', setback };
  if (flow.step !== 'confirming') return flow;
  if (setback === 'expired') return { step: 'lapsed', slot: flow.hold };
  // Nobody knows whether it arrived; asked again with the same key it is done once.
  if (setback === 'unreachable' || setback === 'refused') return { step: 'held', hold: flow.hold, setback };
  return { step: 'choosing', setback };
}
