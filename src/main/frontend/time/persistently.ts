import { realTimers, type Timers } from './timers';

const PAUSE = 2000;

/** Until it works: for parts of the page that are fetched late, which a short gap in the network must not take away. */
export async function persistently<T>(
  work: () => Promise<T>,
  failed: () => void = () => {},
  timers: Timers = realTimers,
): Promise<T> {
  try {
    return await work();
  } catch {
    failed();
    await new Promise<void>((resolve) => timers.after(PAUSE, resolve));
    return persistently(work, failed, timers);
  }
}
