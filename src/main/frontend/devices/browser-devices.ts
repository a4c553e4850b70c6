import type { Cancel, Timers } from '../time/timers';
import { Choices } from './choices';
import { type KeyValueStore } from '../storage/key-value-store';
import type { DevicePorts } from './device-ports';
import type { Capture } from './device-troubles';

/** The real devices of this browser. */
export function browserDevices(store: KeyValueStore, timers: Timers): DevicePorts {
  const media: MediaDevices | undefined = navigator.mediaDevices;
  return {
    getUserMedia: media ? (constraints) => media.getUserMedia(constraints) : null,
    missingBecause: window.isSecureContext ? 'browser-too-old' : 'insecure-page',
    enumerate: async () => (media ? media.enumerateDevices() : []),
    onDevicesChanged: (listener) => listen(media, 'devicechange', listener),
    permission: async (kind) => (await statusOf(kind))?.state ?? null,
    onPermissionChanged: watchPermissions,
    choices: new Choices(store),
    handheld: matchMedia('(pointer: coarse)').matches,
    timers,
  };
}

function listen(target: EventTarget | undefined, type: string, listener: () => void): Cancel {
  target?.addEventListener(type, listener);
  return () => target?.removeEventListener(type, listener);
}

/** Null where the browser does not tell (Firefox before 132 has no such names). */
async function statusOf(name: Capture): Promise<PermissionStatus | null> {
  try {
    return await navigator.permissions.query({ name });
  } catch {
    return null;
  }
}

function watchPermissions(listener: () => void): Cancel {
  const stops: Cancel[] = [];
  let stopped = false;
  for (const kind of ['microphone', 'camera'] as const) {
    void statusOf(kind).then((status) => {
      if (status && !stopped) stops.push(listen(status, 'change', listener));
    });
  }
  return () => {
    stopped = true;
    stops.forEach((stop) => stop());
  };
}
