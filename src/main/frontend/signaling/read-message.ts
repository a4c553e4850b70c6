import type {
  BookedTime,
  Description,
  IceServer,
  RemovedPerson,
  RoomPeer,
  SentTracks,
  ServerMessage,
  Signal,
  WaitingGuest,
  Welcome,
} from './messages';
import {
  type Fields,
  fields,
  flag,
  instant,
  listOf,
  number,
  oneOf,
  optional,
  type Reader,
  text,
  Unreadable,
} from './reading';

/** The message in a text frame. Throws Unreadable; unknown fields are ignored. */
export function readMessage(frame: string): ServerMessage {
  const message = fields(parse(frame), 'message');
  const type = text(message['type'], 'type');
  const read = Object.hasOwn(readers, type) ? readers[type as ServerMessage['type']] : undefined;
  if (!read) throw new Unreadable(`no message of type ${type}`);
  return read(message);
}

const role = oneOf('host', 'guest');

const peer: Reader<RoomPeer> = (value, place) => {
  const object = fields(value, place);
  return {
    id: text(object['id'], 'id'),
    person: text(object['person'], 'person'),
    name: text(object['name'], 'name'),
    role: role(object['role'], 'role'),
    uid: number(object['uid'], 'uid'),
    screenUid: number(object['screenUid'], 'screenUid'),
    microphone: flag(object['microphone'], 'microphone'),
    camera: flag(object['camera'], 'camera'),
    picture: oneOf('full', 'saving', 'smaller', 'paused', 'sound-only')(object['picture'] ?? 'full', 'picture'),
    background: flag(object['background'] ?? false, 'background'),
    screen: flag(object['screen'] ?? false, 'screen'),
    presence: oneOf('here', 'reconnecting')(object['presence'], 'presence'),
  };
};

const iceServer: Reader<IceServer> = (value, place) => {
  const object = fields(value, place);
  const urls = object['urls'];
  return {
    urls: typeof urls === 'string' ? [urls] : listOf(text)(urls, 'urls'),
    ...optional(object, 'username', text),
    ...optional(object, 'credential', text),
  };
};

const description: Reader<Description> = (value, place) => {
  const object = fields(value, place);
  return {
    type: oneOf('offer', 'answer', 'pranswer', 'rollback')(object['type'], 'type'),
    ...optional(object, 'sdp', text),
  };
};

const candidate: Reader<RTCIceCandidateInit> = (value, place) => {
  const object = fields(value, place);
  return {
    candidate: text(object['candidate'], 'candidate'),
    ...optional(object, 'sdpMid', text),
    ...optional(object, 'sdpMLineIndex', number),
    ...optional(object, 'usernameFragment', text),
  };
};

const sentTracks: Reader<SentTracks> = (value, place) => {
  const kind = oneOf('microphone', 'camera', 'screen', 'screen-sound');
  return Object.fromEntries(Object.entries(fields(value, place)).map(([mid, sent]) => [mid, kind(sent, place)]));
};

export const readSignal: Reader<Signal> = (value, place) => {
  const object = fields(value, place);
  if (object['description'] !== undefined) {
    return {
      description: description(object['description'], 'description'),
      ...optional(object, 'tracks', sentTracks),
    };
  }
  if (object['candidate'] === null) return { candidate: null };
  return { candidate: candidate(object['candidate'], 'candidate') };
};

const removed: Reader<RemovedPerson> = (value, place) => {
  const object = fields(value, place);
  return { person: text(object['person'], 'person'), name: text(object['name'], 'name') };
};

const guest: Reader<WaitingGuest> = (value, place) => {
  const object = fields(value, place);
  return {
    waiting: text(object['waiting'], 'waiting'),
    ...removed(value, place),
    since: instant(object['since'], 'since'),
  };
};

const booked: Reader<BookedTime> = (value, place) => {
  const object = fields(value, place);
  return {
    startsAt: instant(object['startsAt'], 'startsAt'),
    endsAt: instant(object['endsAt'], 'endsAt'),
    closesAt: instant(object['closesAt'], 'closesAt'),
  };
};

function welcome(message: Fields): Welcome {
  return {
    type: 'welcome',
    you: text(message['you'], 'you'),
    role: role(message['role'], 'role'),
    network: oneOf('agora', 'direct')(message['network'], 'network'),
    peers: listOf(peer)(message['peers'], 'peers'),
    iceServers: listOf(iceServer)(message['iceServers'] ?? [], 'iceServers'),
    startedAt: instant(message['startedAt'], 'startedAt'),
    endsAt: instant(message['endsAt'], 'endsAt'),
    closesAt: instant(message['closesAt'], 'closesAt'),
    locked: flag(message['locked'], 'locked'),
    serverTime: instant(message['serverTime'], 'serverTime'),
  };
}

type Readers = {
  readonly [T in ServerMessage['type']]: (message: Fields) => Extract<ServerMessage, { type: T }>;
};

const readers: Readers = {
  welcome,
  waiting: (message) => ({
    type: 'waiting',
    host: text(message['host'], 'host'),
    hostPresent: flag(message['hostPresent'], 'hostPresent'),
    ...optional(message, 'words', text),
    serverTime: instant(message['serverTime'], 'serverTime'),
  }),
  declined: (message) => ({
    type: 'declined',
    host: text(message['host'], 'host'),
    ...optional(message, 'words', text),
    askAgainAt: instant(message['askAgainAt'], 'askAgainAt'),
    serverTime: instant(message['serverTime'], 'serverTime'),
  }),
  door: (message) => ({
    type: 'door',
    guests: listOf(guest)(message['guests'], 'guests'),
    removed: listOf(removed)(message['removed'], 'removed'),
  }),
  'peer-joined': (message) => ({ type: 'peer-joined', peer: peer(message['peer'], 'peer') }),
  'peer-state': (message) => ({ type: 'peer-state', peer: peer(message['peer'], 'peer') }),
  'peer-left': (message) => ({
    type: 'peer-left',
    peer: text(message['peer'], 'peer'),
    reason: oneOf('left', 'lost', 'moved', 'removed')(message['reason'], 'reason'),
  }),
  signal: (message) => ({
    type: 'signal',
    from: text(message['from'], 'from'),
    signal: readSignal(message['signal'], 'signal'),
  }),
  'share-over': (message) => ({ type: 'share-over', by: text(message['by'], 'by') }),
  elsewhere: () => ({ type: 'elsewhere' }),
  replaced: () => ({ type: 'replaced' }),
  ended: (message) => ({
    type: 'ended',
    endedAt: instant(message['endedAt'], 'endedAt'),
    durationSeconds: number(message['durationSeconds'], 'durationSeconds'),
    reason: oneOf('host', 'time', 'empty')(message['reason'], 'reason'),
  }),
  refused: (message) => ({
    type: 'refused',
    code: oneOf(
      'too-early',
      'over',
      'not-open',
      'removed',
      'locked',
      'not-found',
      'network-unavailable',
      'not-signed-in',
    )(message['code'], 'code'),
    ...optional(message, 'opensAt', instant),
    ...optional(message, 'closedAt', instant),
    ...optional(message, 'status', text),
    ...optional(message, 'booked', booked),
    ...optional(message, 'support', text),
  }),
  service: (message) => ({ type: 'service', limited: flag(message['limited'], 'limited') }),
  stranger: (message) => ({ type: 'stranger', support: text(message['support'], 'support') }),
  news: (message) => ({
    type: 'news',
    topic: text(message['topic'], 'topic'),
    latest: number(message['latest'], 'latest'),
  }),
  pong: (message) => ({
    type: 'pong',
    id: number(message['id'], 'id'),
    serverTime: instant(message['serverTime'], 'serverTime'),
  }),
  error: (message) => ({
    type: 'error',
    code: text(message['code'], 'code'),
    support: text(message['support'] ?? '', 'support'),
  }),
};

function parse(frame: string): unknown {
  try {
    return JSON.parse(frame);
  } catch {
    throw new Unreadable('not JSON');
  }
}
