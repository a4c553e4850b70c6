import { describe, expect, it } from 'vitest';
import { everReceived, PathWatch } from '../../../main/frontend/network/path-watch';

describe('what arrived', () => {
  it('is counted over all pairs, media as well as checks', () => {
    const chromium = { type: 'candidate-pair', packetsReceived: 40, bytesReceived: 9000, responsesReceived: 2 };
    expect(everReceived(report(chromium, { ...chromium, packetsReceived: 5 }, { type: 'transport' }))).toBe(49);
  });

  it('is told by bytes where the browser counts no packets', () => {
    const firefox = { type: 'candidate-pair', bytesReceived: 10_000, responsesReceived: 1 };
    expect(everReceived(report(firefox))).toBe(51);
  });

  it('is not known without a pair', () => {
    expect(everReceived(report({ type: 'transport', bytesReceived: 3 }))).toBeNull();
  });
});

describe('a path', () => {
  it('is silent after two looks in the midst of a stream, and after six when only checks came', () => {
    expect(looks(100, 150, 150, 150)).toEqual([false, false, false, true]);
    expect(looks(100, 101, 101, 101, 101, 101, 101, 101).lastIndexOf(false)).toBe(6);
    expect(looks(100, 101, 101, 101, 101, 101, 101, 101).at(-1)).toBe(true);
  });

  it('is well again with the first packet', () => {
    expect(looks(100, 150, 150, 150, 151)).toEqual([false, false, false, true, false]);
  });
});

function looks(...received: number[]): boolean[] {
  const watch = new PathWatch();
  return received.map((count) => watch.look(count));
}

function report(...entries: object[]): [string, unknown][] {
  return entries.map((entry, index) => [String(index), entry]);
}
