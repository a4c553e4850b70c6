import type { EffectContext, EffectHandlers } from './effect-handlers';

/** What is asked of the server over HTTP; each answer comes back as an event. */
export function serverEffects({ ports: { server }, dispatch }: EffectContext) {
  return {
    'start-session': () => void server.start().then((answer) => dispatch({ type: 'started', answer })),
    'end-session': () => void server.end().then((answer) => dispatch({ type: 'end-answered', answer })),
    'control-room': ({ control }) =>
      void server.control(control).then((answer) => dispatch({ type: 'control-answered', answer })),
    'extend-session': ({ minutes, from }) =>
      void server.extend(minutes, from).then((answer) => dispatch({ type: 'extend-answered', answer })),
    probe: () => void server.probe().then((answer) => dispatch({ type: 'probed', answer })),
  } satisfies Partial<EffectHandlers>;
}
