export interface Trouble {
  readonly code: TroubleCode;
  /** Texts: `trouble.<code>.title`, `.detail` and `.steps`. */
  readonly wayOut: WayOut;
  /** Finds the server's log line; null where there is nothing to report. */
  readonly support: string | null;
}

/**
 * `retry`: press `actions.retry` (devices or connection, whatever the trouble is about); `rejoin`: `actions.rejoin`;
 * `settings`: browser or system settings, then `retry`; `sound`: any press, `actions.playSound`; `none`: passes by itself.
 */
export type WayOut = 'retry' | 'rejoin' | 'dashboard' | 'settings' | 'refresh' | 'sound' | 'none';

/**
 * Everything that can go wrong, as a closed list with the way out of each. Texts under `trouble.<code>`. The order is that of
 * importance: of several troubles the first in this list is shown first.
 */
const wayOuts = {
  // Somebody in the channel whom nobody let in
  stranger: 'none',
  // The server's answers
  'not-signed-in': 'refresh',
  forbidden: 'dashboard',
  'not-found': 'dashboard',
  'too-many-requests': 'retry',
  'server-fault': 'retry',
  // The media network
  'agora-not-configured': 'dashboard',
  'agora-credentials': 'dashboard',
  'agora-token': 'rejoin',
  'network-unavailable': 'dashboard',
  'identity-conflict': 'rejoin',
  'call-failed': 'retry',
  'page-outdated': 'refresh',
  // Connection
  offline: 'retry',
  'server-unreachable': 'retry',
  'media-blocked': 'retry',
  'media-timeout': 'retry',
  'media-lost': 'rejoin',
  // Devices
  'insecure-page': 'refresh',
  'browser-too-old': 'dashboard',
  'permission-denied': 'settings',
  'permission-denied-by-system': 'settings',
  'devices-missing': 'retry',
  'camera-missing': 'retry',
  'microphone-missing': 'retry',
  'microphone-busy': 'retry',
  'camera-busy': 'retry',
  'device-unplugged': 'retry',
  'device-failed': 'retry',
  'sound-blocked': 'sound',
} as const satisfies Record<string, WayOut>;

export type TroubleCode = keyof typeof wayOuts;

export const troubleCodes = Object.keys(wayOuts) as TroubleCode[];

export function trouble(code: TroubleCode, support: string | null = null): Trouble {
  return { code, wayOut: wayOuts[code], support };
}

/** Worst first, each once. */
export function byImportance(troubles: readonly Trouble[]): readonly Trouble[] {
  return troubleCodes.flatMap((code) => troubles.find((candidate) => candidate.code === code) ?? []);
}
