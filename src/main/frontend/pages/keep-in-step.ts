import type { ServerClock } from '../time/server-clock';

/** A sleeping device stops its counter, so the server is asked anew whenever the page comes back into view. */
export function keepInStep(clock: Pick<ServerClock, 'learn'>, bookingId: string): void {
  const ask = (): void => void learn(clock, bookingId);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') ask();
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) ask();
  });
}

async function learn(clock: Pick<ServerClock, 'learn'>, bookingId: string): Promise<void> {
  const sent = performance.now();
  const answer = await fetch(`/api/bookings/${bookingId}`).catch(() => null);
  const roundTrip = performance.now() - sent;
  if (answer?.ok !== true) return;
  const { serverTime } = (await answer.json()) as { serverTime: string };
  clock.learn(Date.parse(serverTime), roundTrip);
}
