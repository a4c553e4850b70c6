import type { EffectContext, EffectHandlers } from './effect-handlers';

export function socketEffects({ signaling }: EffectContext) {
  return {
    'open-socket': () => signaling.connect(),
    'move-here': () => signaling.moveHere(),
    'leave-socket': () => signaling.leave(),
    'stop-socket': () => signaling.stop(),
    send: ({ message }) => void signaling.send(message),
  } satisfies Partial<EffectHandlers>;
}
