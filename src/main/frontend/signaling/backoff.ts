/** 0.5, 1, 2, 4, then every 5 s, each ± 20 % so that a restarted server is not met by everybody at once. */
export function reconnectDelay(attempt: number, random: () => number): number {
  const base = Math.min(500 * 2 ** Math.min(attempt, 4), 5000);
  return base * (0.8 + 0.4 * random());
}
