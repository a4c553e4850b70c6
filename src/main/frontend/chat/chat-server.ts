import { exchange, type HttpPorts } from '../http/exchange';
import { type Fields, fields, flag, instant, listOf, number, optional, type Reader, text } from '../signaling/reading';
import type { Content, Failure, Message } from './chat-view';

export interface Received {
  readonly message: Message;
  /** Of one's own: the key under which it was sent. */
  readonly key: string | null;
}

export interface Extract {
  readonly messages: readonly Received[];
  readonly more: boolean;
  readonly mayWrite: boolean;
  readonly mostFileBytes: number;
}

export type Sent =
  | { readonly ok: true; readonly value: Received }
  | { readonly ok: false; readonly failure: Failure; /** In milliseconds. */ readonly retryAfter: number | null };

/** The chat over HTTP: it works also while the socket is down. */
export interface ChatServer {
  /** Null when there was no answer, `closed` when the door says no. */
  after(number: number): Promise<Extract | 'closed' | null>;
  say(key: string, text: string): Promise<Sent>;
  hand(key: string, file: File, progress: (share: number) => void, stop: AbortSignal): Promise<Sent>;
}

export type Upload = (
  path: string,
  file: File,
  headers: Readonly<Record<string, string>>,
  progress: (share: number) => void,
  stop: AbortSignal,
) => Promise<Response>;

export function chatServer(bookingId: string, ports: HttpPorts & { readonly upload: Upload }): ChatServer {
  const base = `/api/bookings/${bookingId}`;
  return {
    after: (last) => readAfter(ports, base, last),
    say: (key, words) =>
      sent(base, () =>
        exchange(ports, `${base}/messages`, {
          method: 'POST',
          headers: { 'Idempotency-Key': key },
          body: JSON.stringify({ text: words }),
        }),
      ),
    hand: (key, file, progress, stop) =>
      sent(base, () =>
        ports.upload(
          `${base}/files?name=${encodeURIComponent(file.name)}`,
          file,
          { 'Idempotency-Key': key, 'Content-Type': 'application/octet-stream' },
          progress,
          stop,
        ),
      ),
  };
}

async function readAfter(ports: HttpPorts, base: string, last: number): Promise<Extract | 'closed' | null> {
  try {
    const response = await exchange(ports, `${base}/messages?after=${last}`, { method: 'GET' });
    if (response.ok) return extract(base)(await response.json(), 'answer');
    return response.status < 500 && response.status !== 429 ? 'closed' : null;
  } catch {
    return null;
  }
}

async function sent(base: string, request: () => Promise<Response>): Promise<Sent> {
  try {
    const response = await request();
    const answer = fields((await response.json().catch(() => ({}))) ?? {}, 'answer');
    if (response.ok) return { ok: true, value: received(base)(answer, 'answer') };
    return { ok: false, failure: failureOf(response.status, answer), retryAfter: retryAfter(response) };
  } catch {
    return { ok: false, failure: 'unreachable', retryAfter: null };
  }
}

function failureOf(status: number, answer: Fields): Failure {
  if (status === 413) return 'too-large';
  if (status === 415) return 'unsupported';
  if (status === 429) return 'too-fast';
  if (status === 400 && answer['field'] === 'file') return 'empty';
  if (status === 409) return answer['code'] === 'chat-full' ? 'full' : 'closed';
  return status >= 500 ? 'unreachable' : 'refused';
}

function retryAfter(response: Response): number | null {
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1000 : null;
}

function extract(base: string): Reader<Extract> {
  return (value, place) => {
    const answer = fields(value, place);
    return {
      messages: listOf(received(base))(answer['messages'], 'messages'),
      more: flag(answer['more'], 'more'),
      mayWrite: flag(answer['mayWrite'], 'mayWrite'),
      mostFileBytes: number(answer['mostFileBytes'], 'mostFileBytes'),
    };
  };
}

function received(base: string): Reader<Received> {
  return (value, place) => {
    const object = fields(value, place);
    const key = optional(object, 'key', text).key ?? null;
    const message: Message = {
      number: number(object['number'], 'number'),
      author: text(fields(object['author'], 'author')['name'], 'name'),
      mine: key !== null,
      sentAt: instant(object['sentAt'], 'sentAt'),
      content: content(base, object),
    };
    return { message, key };
  };
}

function content(base: string, object: Fields): Content {
  if (object['file'] === undefined) return { kind: 'text', text: text(object['text'], 'text') };
  const file = fields(object['file'], 'file');
  return {
    kind: 'file',
    name: text(file['name'], 'name'),
    bytes: number(file['bytes'], 'bytes'),
    path: `${base}/files/${encodeURIComponent(text(file['id'], 'id'))}`,
  };
}
