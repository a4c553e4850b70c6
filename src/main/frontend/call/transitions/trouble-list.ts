import type { State } from '../state';
import type { Trouble, TroubleCode } from '../troubles';

export function addTrouble(state: State, trouble: Trouble): State {
  return { ...state, troubles: [...state.troubles.filter(({ code }) => code !== trouble.code), trouble] };
}

export function dropTroubles(state: State, ...codes: readonly TroubleCode[]): State {
  const troubles = state.troubles.filter(({ code }) => !codes.includes(code));
  return troubles.length === state.troubles.length ? state : { ...state, troubles };
}
