import type { TroubleCode } from '../call/troubles';

export type DeviceTrouble = Extract<
  TroubleCode,
  | 'permission-denied'
  | 'permission-denied-by-system'
  | 'devices-missing'
  | 'camera-missing'
  | 'microphone-missing'
  | 'camera-busy'
  | 'microphone-busy'
  | 'device-unplugged'
  | 'device-failed'
  | 'insecure-page'
  | 'browser-too-old'
>;

export type Capture = 'microphone' | 'camera';

/**
 * What a rejected getUserMedia means (W3C Media Capture, 10.2.3). Chromium says "Permission denied by system" when the operating
 * system refuses; Safari reports a missing device as OverconstrainedError.
 */
export function deviceTroubleOf(error: unknown, kinds: readonly Capture[]): DeviceTrouble {
  const name = nameOf(error);
  const only = kinds.length === 1 ? kinds[0] : undefined;
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
    case 'PERMISSION_DENIED':
      return bySystem(error) ? 'permission-denied-by-system' : 'permission-denied';
    case 'NotFoundError':
    case 'OverconstrainedError':
    case 'DEVICE_NOT_FOUND':
    case 'CONSTRAINT_NOT_SATISFIED':
      return only ? `${only}-missing` : 'devices-missing';
    case 'NotReadableError':
    case 'AbortError':
    case 'NOT_READABLE':
      return `${only ?? 'camera'}-busy`;
    case 'InsecurePage':
    case 'WEB_SECURITY_RESTRICT':
      return 'insecure-page';
    case 'NOT_SUPPORTED':
      return 'browser-too-old';
    default:
      return 'device-failed';
  }
}

function nameOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'name' in error && typeof error.name === 'string' ? error.name : '';
}

function bySystem(error: unknown): boolean {
  return error instanceof Error && /by system|system permission/i.test(error.message);
}
