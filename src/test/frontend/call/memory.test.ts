import { beforeEach, describe, expect, it } from 'vitest';
import { memoryOf, TabMemory } from '../../../main/frontend/call/memory';
import { claimTab } from '../../../main/frontend/call/tab';
import { reuse } from '../../../main/frontend/call/reuse';
import { after, inCall, inLobby } from '../testing/call-states';
import { MapStore } from '../testing/map-store';

let store: MapStore;

beforeEach(() => {
  store = new MapStore();
});

describe('what a reload remembers', () => {
  it('is that the person is in the call, and what was muted', () => {
    const { state } = after(inCall(), { type: 'toggle', device: 'microphone' });
    new TabMemory(store, 'b-1').remember(memoryOf(state));
    expect(new TabMemory(store, 'b-1').recall()).toEqual({
      joined: true,
      sharing: false,
      wishes: { microphone: 'off', camera: 'on' },
    });
    expect(new TabMemory(store, 'b-2').recall()).toBeNull();
  });

  it('is not the call once left, nor the lobby', () => {
    expect(memoryOf(after(inCall(), { type: 'leave' }).state).joined).toBe(false);
    expect(memoryOf(inLobby()).joined).toBe(false);
  });

  it.each(['broken', '{}', 'null', '{"joined":true,"wishes":{"microphone":1}}'])(
    'is silence when it is unreadable: %s',
    (text) => {
      store.setItem('visavis.call.b-1', text);
      expect(new TabMemory(store, 'b-1').recall()?.wishes).toEqual({ microphone: 'off', camera: 'off' });
    },
  );
});

describe('the tab’s id', () => {
  const held = new Set<string>();
  let ids = 0;
  const open = (page: MapStore) =>
    claimTab({
      store: page,
      newId: () => `tab-${++ids}`,
      hold: async (name) => !held.has(name) && !!held.add(name),
    });

  it('survives a reload, and is another in a copied tab', async () => {
    const first = await open(store);
    expect(first.isCopy).toBe(false);
    const copy = new MapStore();
    copy.setItem('visavis.tab', first.id);
    const copied = await open(copy);
    expect(copied.isCopy).toBe(true);
    expect(copied.id).not.toBe(first.id);
    held.delete(first.id);
    expect(await open(store)).toEqual({ id: first.id, isCopy: false });
  });
});

describe('equal parts', () => {
  it('keep their identity', () => {
    const before = { a: { b: [1, { c: 2 }] }, d: 1 };
    expect(reuse(before, structuredClone(before))).toBe(before);
    const next = reuse(before, { a: { b: [1, { c: 2 }] }, d: 2 });
    expect(next).toEqual({ ...before, d: 2 });
    expect(next.a).toBe(before.a);
  });

  it('are not mixed up when fields come, go or shrink', () => {
    expect(reuse<unknown>({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 });
    expect(reuse<unknown>([1, 2], [1])).toEqual([1]);
    const date = new Date(0);
    expect(reuse<unknown>({ a: new Date(0) }, { a: date })).toEqual({ a: date });
  });
});
