import { exchange, type HttpPorts, sayLast } from '../http/exchange';
import type { TroubleNote } from './trouble-notes';
import { type Fields, fields, instant, number, oneOf, optional, text } from '../signaling/reading';

/** A refusal or failure of the server (RFC 9457), or of the way to it. */
export interface ServerProblem {
  /** `unreachable` when no answer came; otherwise the stable code of the problem details. */
  readonly code: string;
  /** HTTP status; 0 without an answer. */
  readonly httpStatus: number;
  readonly opensAt?: number;
  readonly closedAt?: number;
  /** The booking's status, for `not-open`. */
  readonly bookingStatus?: string;
  /** For `slot-taken`: whose next booking is in the way, and how far it could go. */
  readonly conflict?: 'host' | 'guest' | 'both';
  readonly until?: number;
  /** The host's own next booking. */
  readonly nextTitle?: string;
  readonly support?: string;
}

export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: ServerProblem };

export interface AgoraGrant {
  readonly token: string;
  readonly channelName: string;
  readonly uid: number;
  readonly appId: string;
  /** Milliseconds since 1970, server time. */
  readonly expiresAt: number;
}

/** What the host does about people and the door. Over HTTP, where each gets an answer, also while the socket is down. */
export type RoomControl =
  | { readonly do: 'admit'; readonly waiting: string }
  | { readonly do: 'decline'; readonly waiting: string; readonly words?: string }
  | { readonly do: 'tell'; readonly waiting: string; readonly words: string }
  | { readonly do: 'remove'; readonly person: string }
  | { readonly do: 'readmit'; readonly person: string }
  | { readonly do: 'lock' }
  | { readonly do: 'unlock' };

/** The HTTP calls of the call page. */
export interface CallServer {
  start(): Promise<Answer<null>>;
  end(): Promise<Answer<{ readonly durationSeconds: number | null }>>;
  control(control: RoomControl): Promise<Answer<null>>;
  /** @param from the end that the page shows, in milliseconds since 1970 */
  extend(minutes: number, from: number): Promise<Answer<null>>;
  agoraGrant(): Promise<Answer<AgoraGrant>>;
  /** For the second place, in which the own screen is shared. */
  agoraScreenGrant(): Promise<Answer<AgoraGrant>>;
  /** The last word of a page that is being closed; nobody waits for the answer. */
  closed(page: string): void;
  /** Has a trouble of this page written into the server's log. */
  note(note: TroubleNote): Promise<Answer<null>>;
  /** Whether the sign-in and the booking are still there. */
  probe(): Promise<Answer<null>>;
}

export function callServer(bookingId: string, ports: HttpPorts): CallServer {
  const post = (path: string, more: object = {}): Promise<Answer<Fields>> =>
    send(ports, path, { method: 'POST', body: JSON.stringify({ bookingId, ...more }) });
  return {
    start: async () => map(await post('/api/video-sessions/start'), () => null),
    end: async () => map(await post('/api/video-sessions/end'), (session) => duration(session)),
    control: async ({ do: path, ...about }) => map(await post(`/api/video-sessions/${path}`, about), () => null),
    extend: async (minutes, from) => {
      const wish = { minutes, from: new Date(from).toISOString() };
      return map(await post('/api/video-sessions/extend', wish), () => null);
    },
    agoraGrant: async () => map(await post('/api/agora/token'), readAgoraGrant),
    agoraScreenGrant: async () => map(await post('/api/agora/token', { screen: true }), readAgoraGrant),
    closed: (page) => sayLast(ports, '/api/video-sessions/leave', { bookingId, page }),
    note: async (note) => map(await post('/api/video-sessions/troubles', note), () => null),
    probe: async () => map(await send(ports, `/api/bookings/${bookingId}`, { method: 'GET' }), () => null),
  };
}

export function readAgoraGrant(answer: Fields): AgoraGrant {
  return {
    token: text(answer['token'], 'token'),
    channelName: text(answer['channelName'], 'channelName'),
    uid: number(answer['uid'], 'uid'),
    appId: text(answer['appId'], 'appId'),
    expiresAt: instant(answer['expiresAt'], 'expiresAt'),
  };
}

function duration(session: Fields): { durationSeconds: number | null } {
  return { durationSeconds: optional(session, 'durationSeconds', number).durationSeconds ?? null };
}

function map<T>(answer: Answer<Fields>, read: (value: Fields) => T): Answer<T> {
  if (!answer.ok) return answer;
  try {
    return { ok: true, value: read(answer.value) };
  } catch {
    return { ok: false, problem: { code: 'page-outdated', httpStatus: 200 } };
  }
}

async function send(ports: HttpPorts, path: string, request: RequestInit): Promise<Answer<Fields>> {
  try {
    return await read(await exchange(ports, path, request));
  } catch {
    return { ok: false, problem: { code: 'unreachable', httpStatus: 0 } };
  }
}

async function read(response: Response): Promise<Answer<Fields>> {
  const value = fields((await response.json().catch(() => ({}))) ?? {}, 'answer');
  return response.ok ? { ok: true, value } : { ok: false, problem: readProblem(response, value) };
}

function readProblem(response: Response, value: Fields): ServerProblem {
  const httpStatus = response.status;
  // RFC 9457 has a numeric member of that name too.
  const bookingStatus = value['bookingStatus'] ?? value['status'];
  const support = response.headers.get('X-Request-Id');
  return {
    code: typeof value['code'] === 'string' ? value['code'] : `http-${httpStatus}`,
    httpStatus,
    ...optional(value, 'opensAt', instant),
    ...optional(value, 'closedAt', instant),
    ...optional(value, 'conflict', oneOf('host', 'guest', 'both')),
    ...optional(value, 'until', instant),
    ...optional(value, 'nextTitle', text),
    ...(typeof bookingStatus === 'string' ? { bookingStatus } : {}),
    ...(support ? { support } : {}),
  };
}
