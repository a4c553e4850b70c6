import { describe, expect, it } from 'vitest';
import { DataChoice } from '../../../main/frontend/devices/data-choice';
import { MapStore } from '../testing/map-store';

describe('saving data', () => {
  it('begins as the browser is set', () => {
    expect(new DataChoice(new MapStore(), true).on).toBe(true);
    expect(new DataChoice(new MapStore(), false).on).toBe(false);
  });

  it('is what was chosen here last, whatever the browser is set to', () => {
    const store = new MapStore();
    new DataChoice(store, true).remember(false);
    expect(new DataChoice(store, true).on).toBe(false);
    new DataChoice(store, false).remember(true);
    expect(new DataChoice(store, false).on).toBe(true);
  });
});
