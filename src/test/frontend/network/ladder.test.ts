import { describe, expect, it } from 'vitest';
import {
  climb,
  rungs,
  top,
  tryPicture,
  worstStrain,
  type Ladder,
  type Strain,
} from '../../../main/frontend/network/ladder';
import { seeded } from '../testing/random';

const strains: readonly Strain[] = ['none', 'some', 'severe'];
const LOOKS = 300;
const seeds = Array.from({ length: 200 }, (_, seed) => seed);

/** Good and bad stretches of all lengths, as networks have them, with single looks strewn in. */
function weather(random: () => number): Strain[] {
  const looks: Strain[] = [];
  while (looks.length < LOOKS) {
    const mood = strains[Math.floor(random() * 3)] ?? 'none';
    const length = 1 + Math.floor(random() ** 3 * 80);
    for (let look = 0; look < length; look++)
      looks.push(random() < 0.9 ? mood : (strains[Math.floor(random() * 3)] ?? mood));
  }
  return looks.slice(0, LOOKS);
}

/** The rung after each look, as a number: 0 is the best. */
function walk(looks: readonly Strain[]): number[] {
  let ladder: Ladder = top;
  return looks.map((strain) => {
    ladder = climb(ladder, strain);
    return rungs.indexOf(ladder.rung);
  });
}

const times = (count: number, strain: Strain): Strain[] => Array<Strain>(count).fill(strain);

describe('the ladder', () => {
  it.each(seeds)(
    'moves one rung at a time, down only after three severe looks, up only after five calm ones (seed %i)',
    (seed) => {
      const looks = weather(seeded(seed));
      const walked = walk(looks);
      walked.forEach((rung, at) => {
        const step = rung - (walked[at - 1] ?? 0);
        expect(Math.abs(step), `look ${at}`).toBeLessThanOrEqual(1);
        if (step > 0) expect(looks.slice(Math.max(at - 2, 0), at + 1), `down at ${at}`).toEqual(times(3, 'severe'));
        if (step < 0) expect(looks.slice(at - 4, at + 1), `up at ${at}`).toEqual(times(5, 'none'));
      });
    },
  );

  it.each(seeds)('never ends on a better rung where any look is worse (seed %i)', (seed) => {
    const random = seeded(seed);
    const looks = weather(random);
    const worse = looks.map((strain) => (random() < 0.15 ? (strains[strains.indexOf(strain) + 1] ?? strain) : strain));
    const [walked, walkedWorse] = [walk(looks), walk(worse)];
    walked.forEach((rung, at) => expect(walkedWorse[at], `look ${at}`).toBeGreaterThanOrEqual(rung));
  });

  it.each(seeds)('never swings: a step up is 22 s or more after the step down before it (seed %i)', (seed) => {
    const walked = walk(weather(seeded(seed)));
    let fellAt = -Infinity;
    walked.forEach((rung, at) => {
      const step = rung - (walked[at - 1] ?? 0);
      if (step > 0) fellAt = at;
      if (step < 0) expect((at - fellAt) * 2, `up at ${at}`).toBeGreaterThanOrEqual(22);
    });
  });

  it('climbs the slower the more often it fell: a link that carries only the small picture is tried ever more rarely', () => {
    let ladder: Ladder = top;
    const tries: number[] = [];
    for (let look = 0; look < LOOKS; look++) {
      const before = ladder.rung;
      ladder = climb(ladder, before === 'full' ? 'severe' : 'none');
      if (ladder.rung === 'full' && before !== 'full') tries.push(look);
    }
    const gaps = tries.slice(1).map((at, index) => (at - (tries[index] ?? 0)) * 2);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(28);
    expect(tries.length).toBeLessThan(22);
  });

  it('ends with sound alone after 22 s without a single usable look, and not before 14 s without any picture', () => {
    const walked = walk(times(20, 'severe')).map((rung) => rungs[rung]);
    expect(walked.indexOf('smaller')).toBe(2);
    expect(walked.indexOf('paused')).toBe(6);
    expect(walked.indexOf('sound-only')).toBe(10);
  });

  it('comes back within two minutes of calm from the lowest rung, and stays', () => {
    const walked = walk([...times(60, 'severe'), ...times(100, 'none')]);
    expect(walked[59]).toBe(3);
    const back = walked.findIndex((rung, at) => at >= 60 && rung === 0);
    expect((back - 59) * 2).toBeLessThanOrEqual(180);
    expect((back - 59) * 2).toBeGreaterThanOrEqual(60);
    expect(new Set(walked.slice(back))).toEqual(new Set([0]));
  });

  it('lets a person try the picture at once, and takes it away again only as for anybody', () => {
    const lowest = times(11, 'severe').reduce(climb, top);
    const tried = tryPicture(lowest);
    expect(tried.rung).toBe('smaller');
    expect(times(3, 'severe').reduce(climb, tried).rung).toBe('smaller');
    expect(times(4, 'severe').reduce(climb, tried).rung).toBe('paused');
    expect(tryPicture(top)).toBe(top);
  });
});

it('goes by the worst of several links', () => {
  expect(worstStrain(['none', 'severe', null, 'some'])).toBe('severe');
  expect(worstStrain([null, 'none'])).toBe('none');
  expect(worstStrain([])).toBeNull();
});
