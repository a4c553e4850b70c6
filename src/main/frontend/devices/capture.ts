import { deviceTroubleOf, type Capture, type DeviceTrouble } from './device-troubles';

export type GetUserMedia = (constraints: MediaStreamConstraints) => Promise<MediaStream>;
export type PermissionOf = (kind: Capture) => Promise<PermissionState | null>;

export interface Wanted {
  readonly deviceId?: string;
  readonly facingMode?: string;
}

export type Wishlist = Readonly<Partial<Record<Capture, Wanted>>>;
export type Captured = Readonly<Partial<Record<Capture, MediaStreamTrack | DeviceTrouble>>>;

const camera: MediaTrackConstraints = { width: { ideal: 1280 }, height: { ideal: 720 } };
const microphone: MediaTrackConstraints = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };

/**
 * Opens microphone and camera with one question to the person, and each alone where both together fail, so that one missing or
 * busy device does not cost the other. A wish that no device meets is dropped.
 */
export async function capture(ask: GetUserMedia, permission: PermissionOf, wishes: Wishlist): Promise<Captured> {
  const kinds = kindsOf(wishes);
  try {
    return tracksOf(await relaxing(ask, wishes));
  } catch (error) {
    if (kinds.length < 2) return bySystemIfGranted(failed(kinds, error), permission);
    return each(ask, permission, wishes, error);
  }
}

async function each(ask: GetUserMedia, permission: PermissionOf, wishes: Wishlist, error: unknown): Promise<Captured> {
  if (isRefusal(error) && (await wasWavedAway(permission))) return failed(kindsOf(wishes), error);
  const audio = await capture(ask, permission, { microphone: wishes.microphone ?? {} });
  const video = await capture(ask, permission, { camera: wishes.camera ?? {} });
  return { ...audio, ...video };
}

/** Only Chromium says so in words. Elsewhere it shows: the browser has the permission, and it is refused all the same. */
async function bySystemIfGranted(captured: Captured, permission: PermissionOf): Promise<Captured> {
  const found: [string, Captured[Capture]][] = [];
  for (const kind of kindsOf(captured)) {
    const refused = captured[kind] === 'permission-denied' && (await permission(kind)) === 'granted';
    found.push([kind, refused ? 'permission-denied-by-system' : captured[kind]]);
  }
  return Object.fromEntries(found);
}

/** Then asking for each alone would ask twice more. Where both are allowed already the browser asks nothing. */
async function wasWavedAway(permission: PermissionOf): Promise<boolean> {
  const states = await Promise.all([permission('microphone'), permission('camera')]);
  const decided = states.every((state) => state === 'granted') || states.includes('denied');
  return !decided && !states.includes(null);
}

async function relaxing(ask: GetUserMedia, wishes: Wishlist): Promise<MediaStream> {
  try {
    return await ask(constraintsOf(wishes));
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name !== 'OverconstrainedError' && name !== 'NotFoundError') throw error;
    const plain = Object.fromEntries(kindsOf(wishes).map((kind) => [kind, {}]));
    if (JSON.stringify(plain) === JSON.stringify(wishes)) throw error;
    return ask(constraintsOf(plain));
  }
}

export function constraintsOf(wishes: Wishlist): MediaStreamConstraints {
  return {
    audio: wishes.microphone ? { ...microphone, ...exactly(wishes.microphone) } : false,
    video: wishes.camera ? { ...camera, ...exactly(wishes.camera) } : false,
  };
}

function exactly({ deviceId, facingMode }: Wanted): MediaTrackConstraints {
  if (deviceId !== undefined) return { deviceId: { exact: deviceId } };
  return facingMode === undefined ? {} : { facingMode: { exact: facingMode } };
}

function tracksOf(stream: MediaStream): Captured {
  const [audio] = stream.getAudioTracks();
  const [video] = stream.getVideoTracks();
  return { ...(audio && { microphone: audio }), ...(video && { camera: video }) };
}

function failed(kinds: readonly Capture[], error: unknown): Captured {
  return Object.fromEntries(kinds.map((kind) => [kind, deviceTroubleOf(error, [kind])]));
}

function kindsOf(wishes: Readonly<Partial<Record<Capture, unknown>>>): Capture[] {
  return (['microphone', 'camera'] as const).filter((kind) => wishes[kind] !== undefined);
}

function isRefusal(error: unknown): boolean {
  return deviceTroubleOf(error, []).startsWith('permission-denied');
}
