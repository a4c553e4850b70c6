import type { BoardServer, Extract, Taken } from '../../../main/frontend/board/board-server';
import { type Change, drawnOf, itemOf, type Pending } from '../../../main/frontend/board/change';
import type { Drawn } from '../../../main/frontend/board/drawn';
import { Whiteboard } from '../../../main/frontend/board/whiteboard';
import type { BoardDraft, ServerMessage } from '../../../main/frontend/signaling/messages';
import { ManualTime, settle } from './manual-time';
import { MapStore } from './map-store';

type Who = 'host' | 'guest';

/** A server that keeps one board for two, gives of each thing the last change, and can be away or unwilling. */
export class BoardOnServer {
  readonly kept: (Pending & { readonly by: Who })[] = [];
  readonly away = new Set<Who>();
  /** Takes what is sent, and its answer is lost. */
  readonly answersLost = new Set<Who>();
  refusal: Taken | null = null;

  for(who: Who): BoardServer {
    return {
      after: async (number) => (this.away.has(who) ? null : this.after(number, who)),
      draw: async (changes) => this.draw(changes, who),
      addImage: async () => this.refusal ?? { ok: true, numbers: [] },
    };
  }

  private after(number: number, who: Who): Extract {
    const changes = this.kept
      .map((change, place): Change & { by: Who } => ({
        number: place + 1,
        by: change.by,
        mine: change.by === who,
        act: change.act,
        page: change.page,
        item: itemOf(change),
        drawn: drawnOf(change),
      }))
      .filter(
        (change, place, all) => change.item === null || !all.slice(place + 1).some(({ item }) => item === change.item),
      )
      .filter((change) => change.number > number);
    return { changes: changes.slice(0, 5), more: changes.length > 5, mayDraw: true };
  }

  private draw(changes: readonly Pending[], by: Who): Taken {
    if (this.away.has(by)) return { ok: false, failure: 'unreachable', retryAfter: null };
    if (this.refusal !== null) return this.refusal;
    const numbers = changes.map((change) => this.take(change, by));
    return this.answersLost.has(by) ? { ok: false, failure: 'unreachable', retryAfter: null } : { ok: true, numbers };
  }

  private take(change: Pending, by: Who): number {
    const known = this.kept.findIndex((one) => one.by === by && one.id === change.id);
    return known < 0 ? this.kept.push({ ...change, by }) : known + 1;
  }
}

/** One person's page in a room with a board. */
export function boardRoom(who: Who = 'host', server = new BoardOnServer(), store = new MapStore()) {
  const time = new ManualTime();
  const drafts: BoardDraft[] = [];
  const board = new Whiteboard('b-1', `b-1.${who}`, {
    server: server.for(who),
    store,
    timers: time,
    newId: () => crypto.randomUUID(),
    sendDraft: (draft) => drafts.push(draft),
  });
  const hear = async (message: ServerMessage): Promise<void> => {
    board.hear({ type: 'message', message });
    await settle();
  };
  return {
    board,
    server,
    store,
    time,
    /** What was sent of what was only just being drawn. */
    drafts,
    hear,
    enter: (others: readonly string[] = ['other']) =>
      hear({ type: 'welcome', peers: others.map((id) => ({ id })) } as unknown as ServerMessage),
    news: () => hear({ type: 'news', topic: 'board', latest: server.kept.length }),
    put: async (id: string, drawn: Drawn, goesOn = false): Promise<void> => {
      board.actions.put(id, drawn, goesOn);
      await settle();
    },
    get seen(): unknown {
      return board.view.things.map(({ id, drawn }) => `${id}@${drawn.x}`);
    },
  };
}

export function box(x: number, z = 1): Drawn {
  return { kind: 'box', x, y: 0, z, colour: 'ink', width: 5, w: 10, h: 10 };
}
