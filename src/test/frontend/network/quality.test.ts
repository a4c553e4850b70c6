import { describe, expect, it } from 'vitest';
import { verdictOf } from '../../../main/frontend/network/agora-quality';
import { DirectStats } from '../../../main/frontend/network/direct-stats';
import { judge, QualityJudge, strainOf, type Sample } from '../../../main/frontend/network/quality';

const fine: Sample = {
  lossOut: 0,
  lossIn: 0,
  roundTrip: 40,
  jitterOut: 5,
  jitterIn: 5,
  sendable: 2_000_000,
  frozen: false,
};
const unknown: Sample = {
  lossOut: null,
  lossIn: null,
  roundTrip: null,
  jitterOut: null,
  jitterIn: null,
  sendable: null,
  frozen: false,
};
const good = { quality: 'good', side: 'unknown' } as const;
const poor = { quality: 'poor', side: 'yours' } as const;

describe('a look at the connection', () => {
  it.each([
    [fine, 'good', 'unknown'],
    [{ ...fine, lossOut: 0.05 }, 'fair', 'yours'],
    [{ ...fine, lossOut: 0.2 }, 'poor', 'yours'],
    [{ ...fine, lossIn: 0.2 }, 'poor', 'theirs'],
    [{ ...fine, frozen: true }, 'fair', 'theirs'],
    [{ ...fine, roundTrip: 700 }, 'poor', 'unknown'],
    [{ ...fine, sendable: 60_000 }, 'poor', 'yours'],
    [{ ...fine, jitterIn: 300 }, 'poor', 'theirs'],
    [{ ...fine, lossOut: 0.05, lossIn: 0.2 }, 'poor', 'theirs'],
    [{ ...fine, lossOut: 0.2, lossIn: 0.2 }, 'poor', 'yours'],
    [unknown, 'unknown', 'unknown'],
  ] as const)('%o is %s, side %s', (sample, quality, side) => {
    expect(judge(sample)).toEqual({ quality, side });
  });
});

describe('the strain on what is sent', () => {
  it.each([
    [fine, 'none'],
    [unknown, null],
    [{ ...fine, lossOut: 0.05 }, 'some'],
    [{ ...fine, lossOut: 0.2 }, 'severe'],
    [{ ...fine, sendable: 70_000 }, 'severe'],
    [{ ...fine, roundTrip: 500 }, 'some'],
    [{ ...fine, roundTrip: 2000 }, 'severe'],
    [{ ...fine, jitterOut: 300 }, 'some'],
    [{ ...fine, lossIn: 0.5, jitterIn: 900, frozen: true }, 'none'],
  ] as const)('%o is %s', (sample, strain) => {
    expect(strainOf(sample)).toBe(strain);
  });
});

describe('the verdict', () => {
  it('follows the first look at once', () => {
    expect(new QualityJudge().look(poor)).toEqual(poor);
  });

  it('gets worse after two bad looks in a row', () => {
    const verdicts = new QualityJudge();
    verdicts.look(good);
    expect([poor, good, poor, poor].map((seen) => verdicts.look(seen))).toEqual([null, null, null, poor]);
  });

  it('gets better after three good ones', () => {
    const verdicts = new QualityJudge();
    verdicts.look(poor);
    expect([good, good, poor, good, good, good].map((seen) => verdicts.look(seen))).toEqual([
      null,
      null,
      null,
      null,
      null,
      good,
    ]);
  });
});

it('turns growing counters into what was lost since the last look', () => {
  const stats = new DirectStats();
  const report = (received: number, lost: number, freezes: number): [string, unknown][] => [
    ['s', { type: 'outbound-rtp', id: 's', kind: 'video', packetsSent: received }],
    ['p', { type: 'outbound-rtp', id: 'p', kind: 'video', packetsSent: 7 }],
    ['q', { type: 'remote-inbound-rtp', localId: 'p', fractionLost: 0.9 }],
    ['i', { type: 'inbound-rtp', packetsReceived: received, packetsLost: lost, freezeCount: freezes }],
    ['r', { type: 'remote-inbound-rtp', localId: 's', fractionLost: 0.04 }],
    ['c', { type: 'candidate-pair', nominated: true, currentRoundTripTime: 0.12, availableOutgoingBitrate: 900_000 }],
  ];
  expect(stats.sample(report(100, 50, 0))).toMatchObject({ lossIn: null, frozen: false });
  expect(stats.sample(report(190, 60, 1))).toEqual({
    lossOut: 0.04,
    lossIn: 0.1,
    roundTrip: 120,
    jitterOut: null,
    jitterIn: null,
    sendable: 900_000,
    frozen: true,
  });
});

it.each([
  [0, 0, [], 'unknown', 'unknown'],
  [1, 2, [], 'good', 'unknown'],
  [3, 1, [], 'fair', 'yours'],
  [1, 5, [{ uplinkNetworkQuality: 5, downlinkNetworkQuality: 1 }], 'poor', 'theirs'],
  [1, 5, [{ uplinkNetworkQuality: 1, downlinkNetworkQuality: 1 }], 'poor', 'yours'],
] as const)('reads Agora’s grades %i up and %i down', (up, down, others, quality, side) => {
  expect(verdictOf({ uplinkNetworkQuality: up, downlinkNetworkQuality: down }, others)).toEqual({ quality, side });
});
