import type {
  IAgoraRTC,
  IAgoraRTCClient,
  IAgoraRTCRemoteUser,
  ILocalAudioTrack,
  ILocalTrack,
  ILocalVideoTrack,
  IRemoteTrack,
} from 'agora-rtc-sdk-ng/esm';

/* What the Agora connection needs of the SDK: the SDK itself fits these types, and so does the tests' stand-in. */

export type AgoraUser = IAgoraRTCRemoteUser;
export type AgoraTrack = ILocalTrack;
export type AgoraPicture = Pick<ILocalVideoTrack, 'setEncoderConfiguration'>;
export type AgoraRemoteTrack = Pick<IRemoteTrack, 'getMediaStreamTrack'>;
export type AgoraMedia = 'audio' | 'video';
export type LinkQuality = Readonly<Record<'uplinkNetworkQuality' | 'downlinkNetworkQuality', number>>;

/** Those of the client's events that are used, by name, with what their listeners are given. */
export interface AgoraEvents {
  'connection-state-change': [now: string, before: string, reason?: string];
  'user-published': [user: AgoraUser, media: AgoraMedia | 'datachannel'];
  'user-unpublished': [user: AgoraUser, media: AgoraMedia | 'datachannel'];
  'user-left': [user: AgoraUser, reason: string];
  'token-privilege-will-expire': [];
  'token-privilege-did-expire': [];
  'network-quality': [quality: LinkQuality];
}

export interface AgoraClient extends Pick<IAgoraRTCClient, 'join' | 'leave' | 'renewToken'> {
  on<E extends keyof AgoraEvents>(event: E, listener: (...values: AgoraEvents[E]) => void): void;
  publish(track: AgoraTrack): Promise<void>;
  unpublish(track: AgoraTrack): Promise<void>;
  subscribe(user: AgoraUser, media: AgoraMedia): Promise<AgoraRemoteTrack>;
  getRemoteNetworkQuality(): Readonly<Record<string, LinkQuality>>;
}

export interface AgoraSdk extends Pick<IAgoraRTC, 'setLogLevel'> {
  createClient(config: { mode: 'rtc'; codec: 'vp8' }): AgoraClient;
  createCustomAudioTrack(config: { mediaStreamTrack: MediaStreamTrack }): ILocalAudioTrack;
  createCustomVideoTrack(config: { mediaStreamTrack: MediaStreamTrack }): ILocalVideoTrack;
  setParameter(name: 'ENABLE_EVENT_REPORT', value: boolean): void;
}

export type LoadSdk = () => Promise<AgoraSdk>;

/** In a chunk of its own; a failed load may be tried again. */
export const loadSdk: LoadSdk = () => import('./agora-sdk');

/** setLogLevel: errors only; lower levels print tokens. */
const ERRORS_ONLY = 3;

/** Before the first client is made. */
export function quiet(sdk: AgoraSdk): void {
  sdk.setLogLevel(ERRORS_ONLY);
  // Undocumented; otherwise every client created reports to Agora's statistics hosts.
  sdk.setParameter('ENABLE_EVENT_REPORT', false);
}
