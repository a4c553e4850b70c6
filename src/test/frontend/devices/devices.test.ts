import { beforeEach, describe, expect, it } from 'vitest';
import { constraintsOf } from '../../../main/frontend/devices/capture';
import { Choices } from '../../../main/frontend/devices/choices';
import { forgiving } from '../../../main/frontend/storage/key-value-store';
import { DeviceDesk } from '../../../main/frontend/devices/device-desk';
import type { DevicePorts } from '../../../main/frontend/devices/device-ports';
import { deviceTroubleOf } from '../../../main/frontend/devices/device-troubles';
import { isSpeech, levelOf } from '../../../main/frontend/devices/level-meter';
import { ManualTime, settle } from '../testing/manual-time';
import { MapStore } from '../testing/map-store';
import { ScriptedStream, ScriptedTrack } from '../testing/scripted-track';

type Kind = 'audio' | 'video';

/** A computer with cameras and microphones, and a person who answers the browser's question. */
class Computer {
  readonly asked: MediaStreamConstraints[] = [];
  readonly opened: ScriptedTrack[] = [];
  readonly time = new ManualTime();
  readonly store = new MapStore();
  devices = [
    { deviceId: 'cam-1', kind: 'videoinput', label: 'Front camera' },
    { deviceId: 'cam-2', kind: 'videoinput', label: 'Back camera' },
    { deviceId: 'mic-1', kind: 'audioinput', label: 'Headset' },
    { deviceId: 'spk-1', kind: 'audiooutput', label: 'Headset' },
  ] satisfies { deviceId: string; kind: MediaDeviceKind; label: string }[];
  faults: Partial<Record<Kind, string>> = {};
  permissions: Record<'microphone' | 'camera', PermissionState | null> = { microphone: 'prompt', camera: 'prompt' };
  devicesChanged = (): void => {};
  permissionChanged = (): void => {};

  readonly getUserMedia = async (constraints: MediaStreamConstraints): Promise<MediaStream> => {
    this.asked.push(constraints);
    const kinds = (['audio', 'video'] as const).filter((kind) => constraints[kind]);
    for (const kind of kinds) this.refuse(kind, constraints[kind] as MediaTrackConstraints);
    const tracks = kinds.map((kind) => this.open(kind, constraints[kind] as MediaTrackConstraints));
    return new ScriptedStream(tracks.map((track) => track.asTrack)).asStream;
  };

  ports(more: Partial<DevicePorts> = {}): DevicePorts {
    return {
      getUserMedia: this.getUserMedia,
      missingBecause: 'insecure-page',
      enumerate: async () => this.devices,
      onDevicesChanged: (listener) => ((this.devicesChanged = listener), () => {}),
      permission: async (kind) => this.permissions[kind],
      onPermissionChanged: (listener) => ((this.permissionChanged = listener), () => {}),
      choices: new Choices(this.store),
      handheld: false,
      timers: this.time,
      ...more,
    };
  }

  private refuse(kind: Kind, wish: MediaTrackConstraints): void {
    const fault = this.faults[kind];
    if (fault) throw Object.assign(new Error(fault), { name: fault });
    const { exact } = (wish.deviceId ?? {}) as { exact?: string };
    if (exact && !this.devices.some(({ deviceId }) => deviceId === exact)) {
      throw Object.assign(new Error(), { name: 'OverconstrainedError' });
    }
  }

  private open(kind: Kind, wish: MediaTrackConstraints): ScriptedTrack {
    const { exact } = (wish.deviceId ?? {}) as { exact?: string };
    const facing = ((wish.facingMode ?? {}) as { exact?: string }).exact;
    const settings = {
      deviceId: exact ?? (kind === 'audio' ? 'mic-1' : 'cam-1'),
      ...(facing && { facingMode: facing }),
    };
    const track = new ScriptedTrack(kind, settings);
    this.opened.push(track);
    return track;
  }

  get live(): readonly ScriptedTrack[] {
    return this.opened.filter(({ readyState }) => readyState === 'live');
  }
}

const on = { microphone: 'on', camera: 'on' } as const;
let computer: Computer;

beforeEach(() => {
  computer = new Computer();
});

async function desk(more: Partial<DevicePorts> = {}): Promise<DeviceDesk> {
  const made = new DeviceDesk(computer.ports(more));
  await made.begin(on);
  return made;
}

async function openDesk(more: Partial<DevicePorts> = {}): Promise<DeviceDesk> {
  const made = await desk(more);
  await made.ask();
  return made;
}

const facts = ({ snapshot }: DeviceDesk): unknown => [snapshot.microphone.fact, snapshot.camera.fact];

describe('asking for the devices', () => {
  it('waits for a press, and then asks one question for both', async () => {
    const made = await desk();
    expect(computer.asked).toEqual([]);
    expect(facts(made)).toEqual(['unasked', 'unasked']);
    await made.ask();
    expect(computer.asked).toHaveLength(1);
    expect(facts(made)).toEqual(['on', 'on']);
    expect(made.snapshot.permission).toBe('granted');
  });

  it('needs no press where both are allowed already', async () => {
    computer.permissions = { microphone: 'granted', camera: 'granted' };
    expect(facts(await desk())).toEqual(['on', 'on']);
  });

  it('asks for 1280x720 and for a clean voice', () => {
    expect(constraintsOf({ microphone: {}, camera: {} })).toEqual({
      audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
      video: { width: { ideal: 1280 }, height: { ideal: 720 } },
    });
  });

  it.each([
    ['NotFoundError', 'missing', 'camera-missing'],
    ['NotReadableError', 'busy', 'camera-busy'],
    ['TypeError', 'failed', 'device-failed'],
  ])('keeps the microphone when the camera fails with %s', async (fault, fact, trouble) => {
    computer.faults = { video: fault };
    const made = await openDesk();
    expect(facts(made)).toEqual(['on', fact]);
    expect(made.snapshot.troubles).toEqual([trouble]);
  });

  it('says in one word that both are missing', async () => {
    computer.faults = { audio: 'NotFoundError', video: 'NotFoundError' };
    expect((await openDesk()).snapshot.troubles).toEqual(['devices-missing']);
  });

  it('does not ask again when the question was waved away', async () => {
    computer.faults = { audio: 'NotAllowedError' };
    const made = await openDesk();
    expect(computer.asked).toHaveLength(1);
    expect(facts(made)).toEqual(['blocked', 'blocked']);
    expect(made.snapshot).toMatchObject({ permission: 'denied', troubles: ['permission-denied'] });
  });

  it('blames the system when it refuses what the browser allows', async () => {
    computer.permissions = { microphone: 'granted', camera: 'granted' };
    computer.faults = { video: 'NotAllowedError' };
    expect((await openDesk()).snapshot.troubles).toEqual(['permission-denied-by-system']);
  });

  it('still gets the camera when only the microphone is blocked', async () => {
    computer.faults = { audio: 'NotAllowedError' };
    computer.permissions.microphone = 'denied';
    expect(facts(await openDesk())).toEqual(['blocked', 'on']);
  });

  it('notices a permission that is given later', async () => {
    computer.faults = { audio: 'NotAllowedError', video: 'NotAllowedError' };
    const made = await openDesk();
    computer.faults = {};
    computer.permissions = { microphone: 'granted', camera: 'granted' };
    computer.permissionChanged();
    await settle();
    expect(facts(made)).toEqual(['on', 'on']);
    expect(made.snapshot.troubles).toEqual([]);
  });

  it('says at once that the page is not secure', async () => {
    expect((await desk({ getUserMedia: null })).snapshot.troubles).toEqual(['insecure-page']);
  });

  it('tries again on demand', async () => {
    computer.faults = { video: 'NotReadableError' };
    const made = await openDesk();
    computer.faults = {};
    await made.ask();
    expect(facts(made)).toEqual(['on', 'on']);
  });
});

describe('switching', () => {
  it('closes the camera when it is off, so that its light goes off', async () => {
    const made = await openDesk();
    await made.want({ ...on, camera: 'off' });
    expect(computer.live.map(({ kind }) => kind)).toEqual(['audio']);
    expect(facts(made)).toEqual(['on', 'off']);
    await made.want(on);
    expect(facts(made)).toEqual(['on', 'on']);
  });

  it('mutes by sending silence, at once', async () => {
    const made = await openDesk();
    void made.want({ ...on, microphone: 'off' });
    expect(computer.live.map(({ enabled }) => enabled)).toEqual([false, true]);
    expect(facts(made)).toEqual(['off', 'on']);
  });

  it('opens muted and dark when that is wished from the start', async () => {
    const made = new DeviceDesk(computer.ports());
    await made.begin({ microphone: 'off', camera: 'off' });
    await made.ask();
    expect(computer.live.map(({ kind, enabled }) => [kind, enabled])).toEqual([['audio', false]]);
  });

  it('never hands out a microphone that sends while muted, also when it is opened anew', async () => {
    const made = new DeviceDesk(computer.ports());
    let heard = false;
    made.subscribe(({ microphone }) => (heard ||= microphone.track?.enabled === true));
    await made.begin({ microphone: 'off', camera: 'on' });
    await made.ask();
    computer.live.find(({ kind }) => kind === 'audio')?.unplug();
    await settle();
    await made.choose('microphone', 'mic-1');
    await settle();
    expect(facts(made)).toEqual(['off', 'on']);
    expect(heard).toBe(false);
  });

  it('ends as wished last, however quickly it changes', async () => {
    const made = await openDesk();
    void made.want({ ...on, camera: 'off' });
    void made.want(on);
    await made.want({ ...on, camera: 'off' });
    await settle();
    expect(computer.live.map(({ kind }) => kind)).toEqual(['audio']);
  });

  it('remembers a chosen device, also when its id changed', async () => {
    const made = await openDesk();
    await made.choose('camera', 'cam-2');
    expect(made.snapshot.chosen.camera).toBe('cam-2');
    computer.devices = computer.devices.map((device) => ({ ...device, deviceId: `new-${device.deviceId}` }));
    const later = await openDesk();
    expect(later.snapshot.chosen.camera).toBe('new-cam-2');
  });

  it('takes any camera when the remembered one does not open', async () => {
    computer.store.setItem('visavis.device.camera', '{"id":"cam-9","label":"Gone"}');
    expect(facts(await openDesk())).toEqual(['on', 'on']);
  });

  it('stops the microphone at once that opens after leaving, while the browser still asks for the camera', async () => {
    const questions: (() => void)[] = [];
    const together = computer.getUserMedia;
    const made = new DeviceDesk(
      computer.ports({
        getUserMedia: async (wish) => {
          if (wish.audio && wish.video) throw Object.assign(new Error(), { name: 'NotReadableError' });
          await new Promise<void>((answered) => questions.push(answered));
          return together(wish);
        },
      }),
    );
    await made.begin({ microphone: 'on', camera: 'on' });
    void made.ask();
    await settle();
    made.close();
    questions[0]?.();
    await settle();
    expect(questions).toHaveLength(2);
    expect(computer.live).toEqual([]);
    questions[1]?.();
    await settle();
    expect(computer.opened).toHaveLength(2);
    expect(computer.live).toEqual([]);
  });

  it('releases the first camera before it opens the other', async () => {
    const made = await openDesk();
    const live: number[] = [];
    const open = computer.getUserMedia;
    const watching = await openDesk({
      getUserMedia: (wish) => {
        live.push(computer.live.filter(({ kind }) => kind === 'video').length);
        return open(wish);
      },
    });
    made.close();
    live.length = 0;
    await watching.switchCamera();
    expect(live).toEqual([0]);
    expect(watching.snapshot.chosen.camera).toBe('cam-2');
  });

  it('goes from front to back and shows that one unmirrored', async () => {
    const made = await openDesk({ handheld: true });
    expect(made.snapshot.canSwitchCamera).toBe(true);
    const [front] = computer.live.filter(({ kind }) => kind === 'video');
    if (front) front.settings.facingMode = 'user';
    await made.switchCamera();
    expect(made.snapshot.mirrored).toBe(false);
  });
});

describe('an unplugged device', () => {
  it('is replaced by another, and said for a while', async () => {
    const made = await openDesk();
    computer.live.find(({ kind }) => kind === 'audio')?.unplug();
    await settle();
    expect(facts(made)).toEqual(['on', 'on']);
    expect(made.snapshot.troubles).toEqual(['device-unplugged']);
    await computer.time.advance(8000);
    expect(made.snapshot.troubles).toEqual([]);
  });

  it('is taken again when it is plugged in', async () => {
    const made = await openDesk();
    computer.faults = { video: 'NotFoundError' };
    computer.live.find(({ kind }) => kind === 'video')?.unplug();
    await settle();
    expect(facts(made)).toEqual(['on', 'missing']);
    computer.faults = {};
    computer.devicesChanged();
    await settle();
    expect(facts(made)).toEqual(['on', 'on']);
  });
});

describe('closing', () => {
  it('stops every track, also one that is just being opened', async () => {
    const made = await desk();
    const asking = made.ask();
    made.close();
    await asking;
    expect(computer.live).toEqual([]);
  });

  it('can begin again', async () => {
    const made = await openDesk();
    made.close();
    await made.begin(on);
    await made.ask();
    expect(facts(made)).toEqual(['on', 'on']);
  });

  it('forgets what was unplugged before', async () => {
    const made = await openDesk();
    computer.live.find(({ kind }) => kind === 'audio')?.unplug();
    await settle();
    made.close();
    await made.begin(on);
    await made.ask();
    expect(made.snapshot.troubles).toEqual([]);
  });
});

it.each([
  ['NotAllowedError', '', 'permission-denied'],
  ['NotAllowedError', 'Permission denied by system', 'permission-denied-by-system'],
  ['OverconstrainedError', '', 'camera-missing'],
  ['AbortError', '', 'camera-busy'],
])('%s (%s) of a camera is %s', (name, message, trouble) => {
  expect(deviceTroubleOf(Object.assign(new Error(message), { name }), ['camera'])).toBe(trouble);
});

it('measures loudness in steps of a twentieth', () => {
  expect(levelOf(new Float32Array(64))).toBe(0);
  expect(levelOf(new Float32Array(64).fill(0.1))).toBe(0.4);
  expect(levelOf(new Float32Array(64).fill(1))).toBe(1);
  expect([0.1, 0.2].map(isSpeech)).toEqual([false, true]);
});

it('lives without storage', () => {
  const store = forgiving(() => {
    throw new Error('SecurityError');
  });
  store.setItem('a', 'b');
  expect(new Choices(store).among('camera', [{ id: 'x', label: 'X' }])).toBeNull();
});
