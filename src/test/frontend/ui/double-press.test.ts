import { describe, expect, it } from 'vitest';
import { DoublePress } from '../../../main/frontend/ui/double-press';

const first = { x: 195, y: 690, at: 10_000 };

describe('the second half of a double press', () => {
  it('is forgotten where another page came up under it', () => {
    const presses = new DoublePress();
    expect(presses.isStray(first, 'lobby')).toBe(false);
    expect(presses.isStray({ x: 198, y: 688, at: 10_180 }, 'connecting')).toBe(true);
    expect(presses.isStray({ x: 198, y: 688, at: 10_300 }, 'connecting')).toBe(false);
  });

  it.each([
    ['on the same page', { ...first, at: 10_180 }, 'lobby'],
    ['after a while', { ...first, at: 10_900 }, 'connecting'],
    ['somewhere else', { x: 60, y: 690, at: 10_180 }, 'connecting'],
  ])('counts %s', (_, second, page) => {
    const presses = new DoublePress();
    presses.isStray(first, 'lobby');
    expect(presses.isStray(second, page)).toBe(false);
  });
});
