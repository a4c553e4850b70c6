/** An appointment in the week: which day, and where in that day's order. */
export interface Cell {
  /** 0 is Monday. */
  readonly day: number;
  /** Minutes since midnight. */
  readonly from: number;
}

/** Where an arrow leads: up and down in the order of time, left and right to the nearest time of another day. Null: nowhere. */
export function neighbour(cells: readonly Cell[], at: number, key: string): number | null {
  const here = cells[at];
  if (here === undefined) return null;
  switch (key) {
    case 'ArrowDown':
      return at + 1 < cells.length ? at + 1 : null;
    case 'ArrowUp':
      return at > 0 ? at - 1 : null;
    case 'ArrowRight':
      return nearest(cells, here, 1);
    case 'ArrowLeft':
      return nearest(cells, here, -1);
    case 'Home':
      return 0;
    case 'End':
      return cells.length - 1;
    default:
      return null;
  }
}

function nearest(cells: readonly Cell[], here: Cell, step: 1 | -1): number | null {
  const days = cells.map(({ day }) => day).filter((day) => (day - here.day) * step > 0);
  if (days.length === 0) return null;
  const day = step === 1 ? Math.min(...days) : Math.max(...days);
  const there = cells.map((cell, index) => ({ ...cell, index })).filter((cell) => cell.day === day);
  const distance = (cell: Cell): number => Math.abs(cell.from - here.from);
  return there.reduce((one, other) => (distance(other) < distance(one) ? other : one)).index;
}
