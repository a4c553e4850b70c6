/** Everything that can go wrong, as a closed list. Each has texts under `trouble.<code>` and a way out. */
export const troubleCodes = [
  // Devices
  'permission-denied',
  'permission-denied-by-system',
  'camera-missing',
  'microphone-missing',
  'devices-missing',
  'camera-busy',
  'microphone-busy',
  'device-unplugged',
  'device-failed',
  'insecure-page',
  'browser-too-old',
  'sound-blocked',
  // Connection
  'offline',
  'server-unreachable',
  'media-timeout',
  'media-lost',
  'media-blocked',
  'page-outdated',
  // The server's answers
  'not-signed-in',
  'forbidden',
  'not-found',
  'too-many-requests',
  'server-fault',
  // The media network
  'agora-not-configured',
  'agora-credentials',
  'agora-token',
  'network-unavailable',
  'identity-conflict',
  'call-failed',
] as const;

export type TroubleCode = (typeof troubleCodes)[number];
