import { beforeEach, describe, expect, it } from 'vitest';
import { BackdropDesk, type Processed, type ProcessingWish } from '../../../main/frontend/backdrop/backdrop-desk';
import { BackdropMemory, type BackdropState } from '../../../main/frontend/backdrop/backdrops';
import type { DeviceSnapshot } from '../../../main/frontend/devices/device-snapshot';
import { openDevices } from '../testing/call-states';
import { settle } from '../testing/manual-time';
import { MapStore } from '../testing/map-store';
import { ScriptedTrack } from '../testing/scripted-track';

interface Started {
  readonly source: MediaStreamTrack;
  readonly wish: ProcessingWish;
  readonly out: MediaStreamTrack;
  readonly shown: string[];
  finish(): Promise<void>;
  fail(): Promise<void>;
}

const camera = new ScriptedTrack('video').asTrack;
let started: Started[];
let store: MapStore;
/** Every camera track that was handed on. */
let handedOn: (MediaStreamTrack | null)[];
let devices: DeviceSnapshot;
let state: BackdropState;

beforeEach(() => {
  started = [];
  handedOn = [];
  store = new MapStore();
});

function desk(possible = true): BackdropDesk {
  const made = new BackdropDesk({ possible, memory: new BackdropMemory(store), process: start });
  made.subscribe((snapshot, backdrop) => {
    [devices, state] = [snapshot, backdrop];
    handedOn.push(snapshot.camera.track);
  });
  return made;
}

function start(source: MediaStreamTrack, wish: ProcessingWish): Promise<Processed> {
  return new Promise((resolve, reject) => {
    const out = new ScriptedTrack('video').asTrack;
    const shown: string[] = [wish.backdrop];
    started.push({
      source,
      wish,
      out,
      shown,
      finish: () => (resolve({ track: out, show: (backdrop) => void shown.push(backdrop) }), settle()),
      fail: () => (reject(new Error('No.')), settle()),
    });
  });
}

function open(track: MediaStreamTrack | null = camera): DeviceSnapshot {
  return { ...openDevices, camera: { fact: track === null ? 'off' : 'on', track } };
}

describe('a backdrop', () => {
  it('leaves the camera as it is where none is chosen', () => {
    desk().follow(open());
    expect(devices).toEqual(open());
    expect(started).toEqual([]);
  });

  it('shows nothing until the first processed picture, then only that', async () => {
    const backdrops = desk();
    backdrops.choose('blur-strong');
    backdrops.follow(open());
    expect(devices.camera).toEqual({ fact: 'starting', track: null });
    expect(state.state).toBe('starting');
    await started[0]?.finish();
    expect(devices.camera).toEqual({ fact: 'on', track: started[0]?.out });
    expect(handedOn).not.toContain(camera);
  });

  it('is remembered, and there from the first moment of the next page', () => {
    desk().choose('hills');
    desk().follow(open());
    expect(state.chosen).toBe('hills');
    expect(handedOn).toEqual([null]);
  });

  it('holds a running camera back the moment one is chosen', async () => {
    const backdrops = desk();
    backdrops.follow(open());
    backdrops.choose('blur-light');
    expect(handedOn).toEqual([camera, null]);
  });

  it('changes what is shown without starting anew, and not for every word about devices', async () => {
    const backdrops = desk();
    backdrops.choose('blur-light');
    backdrops.follow(open());
    backdrops.choose('study');
    await started[0]?.finish();
    backdrops.follow(open());
    backdrops.choose('dusk');
    backdrops.follow(open());
    expect(started).toHaveLength(1);
    expect(started[0]?.shown).toEqual(['blur-light', 'study', 'dusk']);
  });

  it('ends with its camera, and starts anew with the next', async () => {
    const backdrops = desk();
    backdrops.choose('study');
    backdrops.follow(open());
    await started[0]?.finish();
    backdrops.follow(open(null));
    expect(started[0]?.wish.signal.aborted).toBe(true);
    expect(devices.camera).toEqual({ fact: 'off', track: null });
    const other = new ScriptedTrack('video').asTrack;
    backdrops.follow(open(other));
    expect(devices.camera.track).toBeNull();
    await started[1]?.finish();
    expect(devices.camera.track).toBe(started[1]?.out);
    expect(handedOn).not.toContain(other);
  });

  it('that comes too late is let go', async () => {
    const backdrops = desk();
    backdrops.choose('study');
    backdrops.follow(open());
    backdrops.follow(open(null));
    await started[0]?.finish();
    expect(devices.camera.track).toBeNull();
    expect(started[0]?.wish.signal.aborted).toBe(true);
  });

  it('gives the camera back when the person says so', async () => {
    const backdrops = desk();
    backdrops.choose('study');
    backdrops.follow(open());
    await started[0]?.finish();
    backdrops.choose('none');
    expect(devices.camera).toEqual({ fact: 'on', track: camera });
    expect(started[0]?.wish.signal.aborted).toBe(true);
  });

  it.each(['too-slow', 'failed'] as const)('that ends as %s never shows the room instead', async (why) => {
    const backdrops = desk();
    backdrops.choose('study');
    backdrops.follow(open());
    await started[0]?.finish();
    started[0]?.wish.ended(why);
    expect(state).toMatchObject({ chosen: 'none', state: 'off', ended: why });
    backdrops.follow(open());
    expect(devices.camera).toEqual({ fact: 'off', track: null });
    expect(handedOn).not.toContain(camera);

    const again = new ScriptedTrack('video').asTrack;
    backdrops.follow(open(null));
    expect(state.ended).toBe(why);
    backdrops.follow(open(again));
    expect(devices.camera.track).toBe(again);
    expect(state.ended).toBeNull();
    expect(desk()).toHaveProperty('chosen', 'study');
  });

  it('that cannot start says so', async () => {
    const backdrops = desk();
    backdrops.choose('study');
    backdrops.follow(open());
    await started[0]?.fail();
    expect(state.ended).toBe('failed');
    expect(handedOn).not.toContain(camera);
  });

  it('is not to be had where the browser lacks what it takes, whatever is remembered', () => {
    store.setItem('visavis.backdrop', 'hills');
    const backdrops = desk(false);
    backdrops.follow(open());
    backdrops.choose('study');
    expect(state).toMatchObject({ possible: false, chosen: 'none' });
    expect(devices.camera.track).toBe(camera);
  });
});
