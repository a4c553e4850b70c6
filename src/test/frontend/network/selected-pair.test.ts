import { expect, it } from 'vitest';
import { selectedPair } from '../../../main/frontend/network/selected-pair';

const first = { type: 'candidate-pair', id: 'first', nominated: true };
const better = { type: 'candidate-pair', id: 'better', nominated: true };

it.each([
  [
    'the transport names it',
    [first, better, { type: 'transport', id: 't', selectedCandidatePairId: 'better' }],
    better,
  ],
  ['the pair says so itself', [first, { ...better, selected: true }], { ...better, selected: true }],
  ['only one was nominated', [{ ...first, nominated: false }, better], better],
  [
    'no pair carries it yet',
    [
      { ...first, nominated: false },
      { type: 'transport', id: 't' },
    ],
    undefined,
  ],
])('the pair that carries the call is known when %s', (_when, stats, pair) => {
  expect(selectedPair(stats)).toEqual(pair);
});
