import type { BookingInfo } from '../call/booking-info';
import { EventLine, type EventLinePorts } from './event-line';

export interface LobbyPorts extends EventLinePorts {
  fetch(path: string, request: RequestInit): Promise<Response>;
  /** Whether the page shows the lobby: from Join on, the socket tells. */
  inLobby(): boolean;
  reload(): void;
}

/** What the page shows, as far as another answer of the server would change it. */
export type LobbyBooking = Pick<BookingInfo, 'id' | 'startsAt' | 'endsAt'> & { readonly status: string };

/**
 * Who is in the lobby has no socket yet. When the appointment is moved, called off or confirmed meanwhile, the page is
 * made afresh; a session that just begins, or a person let in, is no reason to start the camera again.
 */
export function lobbyNews(shown: () => LobbyBooking, ports: LobbyPorts): EventLine {
  return new EventLine(ports, () => {
    if (ports.inLobby()) void look(shown(), ports).catch(() => undefined);
  });
}

async function look(shown: LobbyBooking, ports: LobbyPorts): Promise<void> {
  const answer = await ports.fetch(`/api/bookings/${shown.id}`, { cache: 'no-store' });
  if (!answer.ok) return;
  const now: unknown = await answer.json();
  if (isBooking(now) && !isSame(shown, now) && ports.inLobby()) ports.reload();
}

interface BookingNow {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly status: string;
}

function isBooking(value: unknown): value is BookingNow {
  const fields = value as Partial<BookingNow> | null;
  return [fields?.startsAt, fields?.endsAt, fields?.status].every((field) => typeof field === 'string');
}

function isSame(shown: LobbyBooking, now: BookingNow): boolean {
  return (
    shown.startsAt === Date.parse(now.startsAt) &&
    shown.endsAt === Date.parse(now.endsAt) &&
    openness(shown.status) === openness(now.status)
  );
}

/** Confirmed and begun lead through the same door. */
function openness(status: string): string {
  return status === 'IN_PROGRESS' ? 'CONFIRMED' : status;
}
