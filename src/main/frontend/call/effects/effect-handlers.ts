import type { SignalingClient } from '../../signaling/signaling-client';
import type { CallEvent, Effect } from '../events';
import type { CallPorts } from '../ports';
import type { State } from '../state';
import { CallMedia } from './call-media';
import { CallTimers } from './call-timers';
import { deviceEffects } from './device-effects';
import { serverEffects } from './server-effects';
import { socketEffects } from './socket-effects';

/** For each kind of effect what does it. */
export type EffectHandlers = {
  readonly [T in Effect['type']]: (effect: Extract<Effect, { type: T }>) => void;
};

export interface EffectContext {
  readonly ports: CallPorts;
  readonly signaling: SignalingClient;
  /** The state of the moment. */
  readonly state: () => State;
  /** Where the outcome goes. */
  readonly dispatch: (event: CallEvent) => void;
}

/** What does the effects that a transition asks for, each in the world that it belongs to. */
export function effectRunner(context: EffectContext): (effect: Effect) => void {
  const handlers: EffectHandlers = {
    ...deviceEffects(context),
    ...serverEffects(context),
    ...socketEffects(context),
    ...new CallMedia(context).effects,
    ...new CallTimers(context).effects,
    'remember-save-data': ({ on }) => context.ports.rememberSaveData(on),
    'go-to-dashboard': () => context.ports.navigate(context.state().booking.dashboard),
  };
  // TypeScript does not see that an effect and its handler go by the same type.
  return (effect) => (handlers[effect.type] as (effect: Effect) => void)(effect);
}
