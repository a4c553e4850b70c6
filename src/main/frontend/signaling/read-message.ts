import type { ServerMessage } from './messages';
import { booked, guest, peer, removed, welcome } from './read-room';
import { readSignal } from './read-signal';
import { fields, flag, instant, listOf, number, oneOf, optional, text, Unreadable, type Fields } from './reading';

/** The message in a text frame. Throws Unreadable; unknown fields are ignored. */
export function readMessage(frame: string): ServerMessage {
  const message = fields(parse(frame), 'message');
  const type = text(message['type'], 'type');
  const read = Object.hasOwn(readers, type) ? readers[type as ServerMessage['type']] : undefined;
  if (!read) throw new Unreadable(`no message of type ${type}`);
  return read(message);
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
  draft: (message) => ({
    type: 'draft',
    from: text(message['from'], 'from'),
    page: number(message['page'], 'page'),
    item: text(message['item'], 'item'),
    ...optional(message, 'drawn', text),
  }),
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
