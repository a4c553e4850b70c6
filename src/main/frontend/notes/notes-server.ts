import { exchange, type HttpPorts } from '../http/exchange';
import { type Fields, fields, number, text } from '../signaling/reading';

export interface SavedNote {
  readonly text: string;
  /** 0 before the first save. */
  readonly version: number;
  /** The version of which the guest has a copy; null for none. */
  readonly shared: number | null;
}

export type NoteAnswer =
  | { readonly kind: 'done'; readonly note: SavedNote }
  /** With what another window has saved. */
  | { readonly kind: 'changed'; readonly text: string; readonly version: number }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'refused' };

/** A host's notes over HTTP: it works also while the socket is down. */
export interface NotesServer {
  read(): Promise<NoteAnswer>;
  save(text: string, basedOn: number, keepEarlier: boolean): Promise<NoteAnswer>;
  share(version: number): Promise<NoteAnswer>;
  takeBack(): Promise<NoteAnswer>;
}

export function notesServer(bookingId: string, ports: HttpPorts): NotesServer {
  const path = `/api/bookings/${bookingId}/notes`;
  return {
    read: () => asked(ports, path, { method: 'GET' }),
    save: (words, version, keepEarlier) =>
      asked(ports, path, { method: 'PUT', body: JSON.stringify({ text: words, version, keepEarlier }) }),
    share: (version) => asked(ports, `${path}/shared`, { method: 'PUT', body: JSON.stringify({ version }) }),
    takeBack: () => asked(ports, `${path}/shared`, { method: 'DELETE' }),
  };
}

async function asked(ports: HttpPorts, path: string, request: RequestInit): Promise<NoteAnswer> {
  try {
    const response = await exchange(ports, path, request);
    const body = fields((await response.json().catch(() => ({}))) ?? {}, 'answer');
    if (response.ok) return { kind: 'done', note: saved(body) };
    if (body['code'] === 'note-changed') return { kind: 'changed', ...textAndVersion(body) };
    return { kind: response.status >= 500 || response.status === 429 ? 'unreachable' : 'refused' };
  } catch {
    return { kind: 'unreachable' };
  }
}

function saved(body: Fields): SavedNote {
  const shared = body['shared'] === undefined ? null : fields(body['shared'], 'shared');
  return { ...textAndVersion(body), shared: shared === null ? null : number(shared['version'], 'version') };
}

function textAndVersion(body: Fields): { text: string; version: number } {
  return { text: text(body['text'], 'text'), version: number(body['version'], 'version') };
}
