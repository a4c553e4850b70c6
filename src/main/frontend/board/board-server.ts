import { exchange, type HttpPorts } from '../http/exchange';
import { fields, flag, listOf, number, oneOf, optional, type Reader, text } from '../signaling/reading';
import type { Change, Pending } from './change';
import { readDrawn } from './read-drawn';

export interface Extract {
  readonly changes: readonly Change[];
  readonly more: boolean;
  readonly mayDraw: boolean;
}

/** `unreachable` and `too-fast` may work later; the others never do. */
export type Failure = 'unreachable' | 'too-fast' | 'too-large' | 'unsupported' | 'full' | 'closed' | 'refused';

export type Taken =
  | { readonly ok: true; /** In the order in which they were sent. */ readonly numbers: readonly number[] }
  | { readonly ok: false; readonly failure: Failure; /** In milliseconds. */ readonly retryAfter: number | null };

/** The board over HTTP: it works also while the socket is down. */
export interface BoardServer {
  /** Null when there was no answer, `closed` when the door says no. */
  after(number: number): Promise<Extract | 'closed' | null>;
  draw(changes: readonly Pending[]): Promise<Taken>;
  addImage(id: string, content: Blob): Promise<Taken>;
}

export function imagePath(bookingId: string, image: string): string {
  return `/api/bookings/${bookingId}/board/images/${image}`;
}

export function boardServer(bookingId: string, ports: HttpPorts): BoardServer {
  const path = `/api/bookings/${bookingId}/board/changes`;
  return {
    after: (last) => readAfter(ports, `${path}?after=${last}`),
    draw: (changes) =>
      taken(() => exchange(ports, path, { method: 'POST', body: JSON.stringify({ changes }) }), changes.length),
    addImage: (id, content) =>
      taken(
        () =>
          exchange(ports, imagePath(bookingId, id), {
            method: 'PUT',
            body: content,
            headers: { 'Content-Type': 'application/octet-stream' },
          }),
        0,
      ),
  };
}

async function readAfter(ports: HttpPorts, path: string): Promise<Extract | 'closed' | null> {
  try {
    const response = await exchange(ports, path, { method: 'GET' });
    if (response.ok) return extract(await response.json(), 'answer');
    return response.status < 500 && response.status !== 429 ? 'closed' : null;
  } catch {
    return null;
  }
}

async function taken(request: () => Promise<Response>, expected: number): Promise<Taken> {
  try {
    const response = await request();
    const answer = fields((await response.json().catch(() => ({}))) ?? {}, 'answer');
    if (!response.ok) {
      return { ok: false, failure: failureOf(response.status, answer['code']), retryAfter: retryAfter(response) };
    }
    return { ok: true, numbers: expected === 0 ? [] : listOf(number)(answer['numbers'], 'numbers') };
  } catch {
    return { ok: false, failure: 'unreachable', retryAfter: null };
  }
}

function failureOf(status: number, code: unknown): Failure {
  if (status === 413) return 'too-large';
  if (status === 415) return 'unsupported';
  if (status === 429) return 'too-fast';
  if (status === 409) return code === 'board-full' ? 'full' : 'closed';
  return status >= 500 ? 'unreachable' : 'refused';
}

function retryAfter(response: Response): number | null {
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1000 : null;
}

const change: Reader<Change> = (value, place) => {
  const object = fields(value, place);
  return {
    number: number(object['number'], 'number'),
    mine: flag(object['mine'], 'mine'),
    act: oneOf('put', 'remove', 'add-page', 'show', 'hide')(object['act'], 'act'),
    page: number(object['page'], 'page'),
    item: optional(object, 'item', text).item ?? null,
    drawn: readDrawn(object['drawn']),
  };
};

const extract: Reader<Extract> = (value, place) => {
  const answer = fields(value, place);
  return {
    changes: listOf(change)(answer['changes'], 'changes'),
    more: flag(answer['more'], 'more'),
    mayDraw: flag(answer['mayDraw'], 'mayDraw'),
  };
};
