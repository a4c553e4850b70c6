import { DAYS, type Draft, type Hours } from './draft';
import { hoursOf } from './edits';

export type Fault = 'incomplete' | 'backwards' | 'overlap' | 'dateMissing' | 'dateTwice' | 'number';

/** Faults by their place in the draft, named as the server names them: "weekly.3", "exceptions.0.hours.1". */
export function faultsOf(draft: Draft): ReadonlyMap<string, Fault> {
  const faults = new Map<string, Fault>();
  for (const day of DAYS) {
    const parts = hoursOf(draft, day);
    note(
      faults,
      parts.map(({ place, hours }) => ({ place: `weekly.${place}`, hours })),
    );
  }
  draft.exceptions.forEach(({ date, hours }, i) => {
    if (date === '') faults.set(`exceptions.${i}.date`, 'dateMissing');
    else if (draft.exceptions.findIndex((other) => other.date === date) < i) {
      faults.set(`exceptions.${i}.date`, 'dateTwice');
    }
    note(
      faults,
      hours.map((part, at) => ({ place: `exceptions.${i}.hours.${at}`, hours: part })),
    );
  });
  if (!(draft.furthestDays >= 1 && draft.furthestDays <= 365)) faults.set('furthestDays', 'number');
  if (draft.dailyCap !== null && !(draft.dailyCap >= 1 && draft.dailyCap <= 50)) faults.set('dailyCap', 'number');
  return faults;
}

function note(faults: Map<string, Fault>, parts: readonly { place: string; hours: Hours }[]): void {
  parts.forEach(({ place, hours }, i) => {
    if (hours.from === '' || hours.to === '') faults.set(place, 'incomplete');
    else if (hours.from >= hours.to) faults.set(place, 'backwards');
    else if (parts.slice(0, i).some(({ hours: other }) => hours.from < other.to && other.from < hours.to)) {
      faults.set(place, 'overlap');
    }
  });
}

/** The place on the page for a fault that the server found: it is exact to the single time. */
export function placeOf(field: string): string {
  return field.replace(/^(weekly\.\d+|exceptions\.\d+\.hours\.\d+)\..*$/, '$1');
}
