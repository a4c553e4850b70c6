import type { Cancel } from '../../time/timers';
import type { TimerName } from '../events';
import type { EffectContext, EffectHandlers } from './effect-handlers';

/** One timer of each name: begun again it starts anew. */
export class CallTimers {
  private readonly running = new Map<TimerName, Cancel>();

  readonly effects = {
    timer: ({ timer, after }) => this.begin(timer, after),
    'cancel-timer': ({ timer }) => this.cancel(timer),
  } satisfies Partial<EffectHandlers>;

  constructor(private readonly context: EffectContext) {}

  private begin(timer: TimerName, after: number): void {
    const { ports, dispatch } = this.context;
    this.cancel(timer);
    this.running.set(
      timer,
      ports.timers.after(after, () => dispatch({ type: 'timer', timer })),
    );
  }

  private cancel(timer: TimerName): void {
    this.running.get(timer)?.();
    this.running.delete(timer);
  }
}
