import { describe, expect, it } from 'vitest';
import { LocalTime } from '../../../main/frontend/texts/time';
import { announcement } from '../../../main/frontend/ui/announcement';
import { view } from '../gallery/views';

const times = new LocalTime('Europe/Berlin');
const waiting = { name: 'waiting', host: 'Tara Theiss', hostPresent: true, words: null } as const;

describe('who waits', () => {
  it('hears of the host', () => {
    expect(announcement(view(waiting), times)).toContain('Tara Theiss');
  });

  it('hears that our server cannot be reached, and nothing of a host of whom nothing is known then', () => {
    const { connection } = view(waiting);
    const apart = view(waiting, { connection: { ...connection, state: 'reconnecting', broken: 'server' } });
    expect(announcement(apart, times)).toBe('Our server cannot be reached. We reconnect by ourselves.');
  });
});
