/*
 * Stands in for Agora's SDK in tests: the same functions, fitting the SDK's own declarations, and real media between two pages
 * over RTCPeerConnection. Served in place of the chunk `assets/agora-sdk-<hash>.js`.
 *
 * The pages find each other over a plain WebSocket at `/test/agora-relay` of the same origin, one JSON object per frame:
 *
 *   page → relay   {"type":"join","appId","channel","uid","token"}   first message
 *                  {"type":"relay","to":uid,"data":{…}}              to one other member of the same channel
 *                  {"type":"renew","token"}
 *                  {"type":"leave"}                                  the relay closes
 *   relay → page   {"type":"joined","peers":[uid…]}                  those who are in already; the newcomer offers to them
 *                  {"type":"peer-joined","uid"} · {"type":"peer-left","uid"}
 *                  {"type":"relay","from":uid,"data":{…}}
 *                  {"type":"refused","code","desc"?}                 instead of `joined`: join rejects with that code, e.g.
 *                                                                    CAN_NOT_GET_GATEWAY_SERVER + "invalid token, authorized failed"
 *                  {"type":"renewed"} · {"type":"renew-refused","code"}
 *   on command     {"type":"kicked","reason"}                        reason of the disconnection, e.g. UID_BANNED, UID_CONFLICT
 *                  {"type":"token-privilege-will-expire"} · {"type":"token-privilege-did-expire"}
 *                  {"type":"connection","state"}                     RECONNECTING or CONNECTED, without anything breaking
 *                  {"type":"network-quality","up","down"}            0 … 6
 *
 * A relay that does not answer `join` shows the SDK's own behaviour without a network: join stays pending until leave().
 */
import type {
  IAgoraRTC,
  IAgoraRTCClient,
  IAgoraRTCRemoteUser,
  ILocalAudioTrack,
  ILocalTrack,
  ILocalVideoTrack,
  IRemoteTrack,
} from 'agora-rtc-sdk-ng/esm';
import type { AgoraEvents, AgoraMedia, AgoraSdk } from '../../main/frontend/network/agora-types';
import { DirectLink } from '../../main/frontend/network/direct-link';
import { noTracks } from '../../main/frontend/network/media-connection';
import { Emitter, fault } from './agora-stand-in-parts';

type Data = Readonly<Record<string, unknown>>;
type Published = Partial<Record<AgoraMedia, MediaStreamTrack>>;

/** Replaced by tests that run without a browser. */
export const world = {
  newSocket: (): WebSocket => new WebSocket(new URL('/test/agora-relay', location.href.replace(/^http/, 'ws'))),
  newPeerConnection: (configuration: RTCConfiguration): RTCPeerConnection => new RTCPeerConnection(configuration),
};

/** What the page asked of encoders and of the channel, in order, for tests to read: also from outside the page. */
export const asked: unknown[] = [];
Object.assign(globalThis, { testAskedOfAgora: asked });

class Member {
  readonly link: DirectLink;
  readonly tracks: Published = {};
  /** What the other says that it publishes. */
  announced: readonly AgoraMedia[] = [];
  /** That of it which can be subscribed to, because its track is there. */
  readonly published = new Set<AgoraMedia>();

  constructor(
    readonly uid: number,
    polite: boolean,
    own: Published,
    send: (data: Data) => void,
    changed: () => void,
  ) {
    this.link = new DirectLink({
      newPeerConnection: world.newPeerConnection,
      configuration: { bundlePolicy: 'max-bundle' },
      polite,
      tracks: { ...noTracks, microphone: own.audio ?? null, camera: own.video ?? null },
      limit: 'full',
      send: (signal) => send({ signal }),
      onTrack: (kind, track) => {
        this.tracks[kind === 'microphone' ? 'audio' : 'video'] = track;
        changed();
      },
      onState: () => {},
    });
  }

  get user(): IAgoraRTCRemoteUser {
    return { uid: this.uid, hasAudio: this.published.has('audio'), hasVideo: this.published.has('video') };
  }
}

type Used =
  | 'join'
  | 'leave'
  | 'publish'
  | 'unpublish'
  | 'subscribe'
  | 'renewToken'
  | 'getRemoteNetworkQuality'
  | 'connectionState'
  | 'remoteUsers';

class StandInClient extends Emitter<AgoraEvents> {
  connectionState: IAgoraRTCClient['connectionState'] = 'DISCONNECTED';
  private socket: WebSocket | null = null;
  private readonly members = new Map<number, Member>();
  private readonly own: Published = {};
  private uid = 0;
  private rejectJoin: (error: Error) => void = () => {};
  private settleRenewal: { resolve(): void; reject(error: Error): void } | null = null;

  get remoteUsers(): IAgoraRTCRemoteUser[] {
    return [...this.members.values()].map(({ user }) => user);
  }

  join: IAgoraRTCClient['join'] = (appId, channel, token, uid) => {
    if (this.connectionState !== 'DISCONNECTED') return Promise.reject(fault('INVALID_OPERATION'));
    if (!token || !/^[\w -]{1,63}$/.test(channel)) return Promise.reject(fault('INVALID_PARAMS'));
    this.uid = Number(uid);
    this.become('CONNECTING');
    return new Promise((resolve, reject) => {
      this.rejectJoin = reject;
      const socket = world.newSocket();
      this.socket = socket;
      socket.onopen = () => this.say({ type: 'join', appId, channel, uid, token });
      socket.onmessage = ({ data }) => this.hear(JSON.parse(String(data)) as Data, () => resolve(this.uid));
      socket.onclose = () => this.lost(socket);
    });
  };

  leave: IAgoraRTCClient['leave'] = async () => {
    if (this.connectionState === 'DISCONNECTED') return;
    this.rejectJoin(fault('OPERATION_ABORTED'));
    this.say({ type: 'leave' });
    this.end('LEAVE');
  };

  publish = (async (tracks: ILocalTrack | ILocalTrack[]) => {
    if (this.connectionState === 'DISCONNECTED') throw fault('INVALID_OPERATION');
    for (const track of [tracks].flat()) await this.set(track.trackMediaType, track.getMediaStreamTrack());
  }) as IAgoraRTCClient['publish'];

  unpublish = (async (tracks: ILocalTrack | ILocalTrack[]) => {
    for (const track of [tracks].flat()) asked.push(`unpublish ${track.trackMediaType}`);
    for (const track of [tracks].flat()) await this.set(track.trackMediaType, null);
  }) as IAgoraRTCClient['unpublish'];

  subscribe = (async (user: { uid: unknown }, media: AgoraMedia | 'datachannel') => {
    const member = this.members.get(Number(user.uid));
    const track = media === 'datachannel' ? undefined : member?.tracks[media];
    if (!track || media === 'datachannel' || !member?.published.has(media)) throw fault('REMOTE_USER_IS_NOT_PUBLISHED');
    const remote: Partial<IRemoteTrack> = { getMediaStreamTrack: () => track };
    return remote as IRemoteTrack as never;
  }) as IAgoraRTCClient['subscribe'];

  renewToken: IAgoraRTCClient['renewToken'] = (token) => {
    if (this.connectionState !== 'CONNECTED') return Promise.reject(fault('INVALID_OPERATION'));
    this.say({ type: 'renew', token });
    return new Promise((resolve, reject) => (this.settleRenewal = { resolve, reject }));
  };

  getRemoteNetworkQuality: IAgoraRTCClient['getRemoteNetworkQuality'] = () => ({});

  private async set(media: AgoraMedia, track: MediaStreamTrack | null): Promise<void> {
    if (track) this.own[media] = track;
    else delete this.own[media];
    for (const member of this.members.values()) {
      await member.link.setTrack(media === 'audio' ? 'microphone' : 'camera', track);
      this.tellPublished(member.uid);
    }
  }

  private hear(said: Data, joined: () => void): void {
    const uid = Number(said['uid']);
    switch (said['type']) {
      case 'joined':
        this.become('CONNECTED');
        for (const peer of said['peers'] as number[]) this.meet(peer, true).link.begin();
        return joined();
      case 'peer-joined':
        return void this.meet(uid, false);
      case 'peer-left':
        return this.drop(uid, 'Quit');
      case 'relay':
        return this.relayed(Number(said['from']), said['data'] as Data);
      case 'refused':
        this.rejectJoin(fault(String(said['code']), { desc: said['desc'] }));
        return this.end('SERVER_ERROR', false);
      case 'renewed':
        return this.settleRenewal?.resolve();
      case 'renew-refused':
        return this.settleRenewal?.reject(fault(String(said['code'])));
      case 'kicked':
        return this.end(String(said['reason']));
      case 'token-privilege-will-expire':
        return this.emit('token-privilege-will-expire');
      case 'token-privilege-did-expire':
        this.end('TOKEN_EXPIRE', false);
        return this.emit('token-privilege-did-expire');
      case 'connection':
        return this.become(said['state'] as IAgoraRTCClient['connectionState']);
      case 'network-quality':
        return this.emit('network-quality', {
          uplinkNetworkQuality: Number(said['up']),
          downlinkNetworkQuality: Number(said['down']),
        });
    }
  }

  private relayed(from: number, data: Data): void {
    const member = this.members.get(from) ?? this.meet(from, false);
    if (data['signal']) return member.link.receive(data['signal'] as Parameters<DirectLink['receive']>[0]);
    member.announced = data['published'] as AgoraMedia[];
    this.follow(member);
  }

  private follow(member: Member): void {
    for (const media of ['audio', 'video'] as const) {
      const published = member.announced.includes(media) && member.tracks[media] !== undefined;
      if (published === member.published.has(media)) continue;
      if (published) member.published.add(media);
      else member.published.delete(media);
      this.emit(published ? 'user-published' : 'user-unpublished', member.user, media);
    }
  }

  private meet(uid: number, offering: boolean): Member {
    this.drop(uid, 'Quit');
    const send = (data: Data): void => this.say({ type: 'relay', to: uid, data });
    const member: Member = new Member(uid, !offering, this.own, send, () => this.follow(member));
    this.members.set(uid, member);
    member.link.connection.addEventListener('connectionstatechange', () => {
      if (member.link.connection.connectionState === 'connected') this.tellPublished(uid);
    });
    return member;
  }

  private tellPublished(uid: number): void {
    this.say({ type: 'relay', to: uid, data: { published: Object.keys(this.own) } });
  }

  private drop(uid: number, reason: string): void {
    const member = this.members.get(uid);
    if (!member) return;
    this.members.delete(uid);
    member.link.close();
    this.emit('user-left', member.user, reason);
  }

  private lost(socket: WebSocket): void {
    if (this.socket === socket && this.connectionState === 'CONNECTED') this.end('NETWORK_ERROR');
  }

  private end(reason: string, tell = true): void {
    this.socket?.close();
    this.socket = null;
    for (const { link } of this.members.values()) link.close();
    this.members.clear();
    for (const media of ['audio', 'video'] as const) delete this.own[media];
    if (tell) this.become('DISCONNECTED', reason);
    else this.connectionState = 'DISCONNECTED';
  }

  private become(state: IAgoraRTCClient['connectionState'], reason?: string): void {
    const before = this.connectionState;
    this.connectionState = state;
    this.emit('connection-state-change', state, before, ...(reason === undefined ? [] : [reason]));
  }

  private say(message: Data): void {
    if (this.socket?.readyState === 1) this.socket.send(JSON.stringify(message));
  }
}

function localTrack(trackMediaType: AgoraMedia, source: MediaStreamTrack): Partial<ILocalTrack> {
  return {
    trackMediaType,
    getMediaStreamTrack: () => source,
    stop: () => {},
    // As in the SDK: closing stops the source.
    close: () => source.stop(),
  };
}

function videoTrack(source: MediaStreamTrack): ILocalVideoTrack {
  const encoder: Pick<ILocalVideoTrack, 'setEncoderConfiguration'> = {
    setEncoderConfiguration: async (config) => void asked.push(config),
  };
  return Object.assign(localTrack('video', source), encoder) as ILocalVideoTrack;
}

export const setParameter: AgoraSdk['setParameter'] = () => {};
export const setLogLevel: IAgoraRTC['setLogLevel'] = () => {};

export function createClient(): StandInClient {
  return new StandInClient();
}

export const createCustomAudioTrack: IAgoraRTC['createCustomAudioTrack'] = ({ mediaStreamTrack }) =>
  localTrack('audio', mediaStreamTrack) as ILocalAudioTrack;

export const createCustomVideoTrack: IAgoraRTC['createCustomVideoTrack'] = ({ mediaStreamTrack }) =>
  videoTrack(mediaStreamTrack);

({ createClient, createCustomAudioTrack, createCustomVideoTrack, setLogLevel, setParameter }) satisfies AgoraSdk &
  Pick<IAgoraRTC, 'createCustomAudioTrack' | 'createCustomVideoTrack' | 'setLogLevel'>;
export const fits = (client: StandInClient): unknown => client satisfies Pick<IAgoraRTCClient, Used>;
