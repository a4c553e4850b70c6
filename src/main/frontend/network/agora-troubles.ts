import type { TroubleCode } from '../call/troubles';

/**
 * What an AgoraRTCException means. CAN_NOT_GET_GATEWAY_SERVER hides the reason in `data.desc`, which names the fault of the App ID,
 * the certificate or the token in words.
 */
export function agoraTroubleOf(error: unknown): TroubleCode {
  const { code, data } = (error ?? {}) as { code?: unknown; data?: { desc?: unknown } };
  switch (code) {
    case 'CAN_NOT_GET_GATEWAY_SERVER':
      return gatewayTrouble(String(data?.desc ?? (error as Error).message ?? ''));
    case 'TOKEN_EXPIRE':
      return 'agora-token';
    case 'UID_CONFLICT':
      return 'identity-conflict';
    case 'NETWORK_ERROR':
    case 'NETWORK_RESPONSE_ERROR':
      return 'server-unreachable';
    case 'NETWORK_TIMEOUT':
    case 'TIMEOUT':
    case 'OPERATION_ABORTED':
      return 'media-timeout';
    case 'WS_ABORT':
    case 'WS_DISCONNECT':
    case 'WS_ERR':
      return 'media-lost';
    case 'INVALID_PARAMS':
      return 'agora-credentials';
    case 'NOT_SUPPORTED':
      return 'browser-too-old';
    case 'WEB_SECURITY_RESTRICT':
      return 'insecure-page';
    case 'PERMISSION_DENIED':
      return 'permission-denied';
    case 'NOT_READABLE':
      return 'camera-busy';
    case 'DEVICE_NOT_FOUND':
    case 'CONSTRAINT_NOT_SATISFIED':
      return 'devices-missing';
    case 'ENUMERATE_DEVICES_FAILED':
      return 'device-failed';
    default:
      return 'call-failed';
  }
}

function gatewayTrouble(description: string): TroubleCode {
  if (/vendor key|appid|app id|no active status|static key|dynamic use/i.test(description)) return 'agora-credentials';
  if (/token|dynamic key|expired|authorized/i.test(description)) return 'agora-token';
  return 'call-failed';
}

/** Why the SDK's connection ended (ConnectionDisconnectedReason). */
export function agoraEndOf(reason: string | undefined): TroubleCode | 'left' | 'removed' | 'expired' {
  switch (reason) {
    case 'LEAVE':
      return 'left';
    case 'UID_BANNED':
    case 'IP_BANNED':
    case 'CHANNEL_BANNED':
      return 'removed';
    case 'TOKEN_EXPIRE':
      return 'expired';
    case 'UID_CONFLICT':
      return 'identity-conflict';
    case 'LICENSE_MISSING':
    case 'LICENSE_EXPIRED':
    case 'LICENSE_MINUTES_EXCEEDED':
    case 'LICENSE_PERIOD_INVALID':
      return 'agora-credentials';
    default:
      return 'media-lost';
  }
}
