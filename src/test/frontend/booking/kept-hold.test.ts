import { expect, test } from 'vitest';
import { KeptHold } from '../../../main/frontend/booking/kept-hold';
import { forgiving } from '../../../main/frontend/storage/key-value-store';
import { MapStore } from '../testing/map-store';

const hold = { id: 'h-1', startsAt: 3000, endsAt: 4000, expiresAt: 2000 };

test('a hold outlives a reload, but not its own end', () => {
  const store = new MapStore();
  new KeptHold(store, 'host').keep(hold);
  expect(new KeptHold(store, 'host').recall(1999)).toEqual(hold);
  expect(new KeptHold(store, 'host').recall(2000)).toBeNull();
  expect(new KeptHold(store, 'other').recall(1999)).toBeNull();
});

test('one that was given back is gone', () => {
  const kept = new KeptHold(new MapStore(), 'host');
  kept.keep(hold);
  kept.forget();
  expect(kept.recall(0)).toBeNull();
});

test.each(['broken', '[]', 'null', '{"id":"h-1"}'])('what cannot be read is none: %s', (text) => {
  const store = new MapStore();
  store.setItem('visavis.hold.host', text);
  expect(new KeptHold(store, 'host').recall(0)).toBeNull();
});

test('a browser that keeps nothing stops nobody', () => {
  const refusing = forgiving(() => {
    throw new DOMException('Access is denied for this document.', 'SecurityError');
  });
  const kept = new KeptHold(refusing, 'host');
  kept.keep(hold);
  expect(kept.recall(0)).toBeNull();
});
