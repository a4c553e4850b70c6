import type { EffectContext, EffectHandlers } from './effect-handlers';

/** Camera, microphone, speaker and the own screen. */
export function deviceEffects({ ports, state, dispatch }: EffectContext) {
  const { desk, screen, playTestSound, takeSample } = ports;
  const speakerTested = (): void => dispatch({ type: 'speaker-tested' });
  return {
    'begin-devices': ({ wishes }) => void desk.begin(wishes),
    'ask-devices': () => void desk.ask().then(() => dispatch({ type: 'devices-ready' })),
    'want-devices': ({ wishes }) => void desk.want(wishes),
    'close-devices': () => desk.close(),
    'capture-screen': () =>
      void screen
        .capture(() => dispatch({ type: 'capture-ended' }))
        .then((captured) => dispatch({ type: 'captured', captured })),
    'release-screen': () => screen.release(),
    'test-speaker': () => void playTestSound(state().devices.chosen.speaker).then(speakerTested, speakerTested),
    'take-sample': ({ track, speaker }) =>
      void takeSample(track, speaker, (stage) => dispatch({ type: 'sample', stage })),
  } satisfies Partial<EffectHandlers>;
}
