/** Minutes before the booked end at which both are reminded, gently. */
export type Warning = 10 | 5 | 1;

const MINUTE = 60_000;
const warnings: readonly Warning[] = [1, 5, 10];
/** Long enough to be read, short enough not to be in the way; the last minute stays. */
const SHOWN_FOR = 30_000;

/** The reminder to show now, by what is left of the booked time. */
export function warningAt(left: number): Warning | null {
  return warnings.find((minutes) => isShown(minutes, left)) ?? null;
}

function isShown(minutes: Warning, left: number): boolean {
  const since = minutes * MINUTE - left;
  return since >= 0 && left > 0 && (minutes === 1 || since < SHOWN_FOR);
}
