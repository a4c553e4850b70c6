import type { KeyValueStore } from '../storage/key-value-store';
import { NewsReader } from '../http/news-reader';
import { leadsOut } from '../signaling/leads-out';
import type { BoardDraft, ServerMessage } from '../signaling/messages';
import type { SignalingEvent } from '../signaling/signaling-client';
import type { Timers } from '../time/timers';
import type { BoardServer, Extract, Failure } from './board-server';
import { type Board, type BoardActions, type BoardView, MOST_PAGES } from './board-view';
import { drawnOf, itemOf, type Pending } from './change';
import { Drafts } from './drafts';
import { Drawing } from './drawing';
import type { Thing } from './drawn';
import { KeptSteps } from './kept-steps';
import { Looks } from './looks';
import { Outbox } from './outbox';
import { OwnDrafts } from './own-drafts';
import { Sheets } from './sheets';
import { UnsentChanges } from './unsent-changes';

export interface WhiteboardPorts {
  readonly server: BoardServer;
  readonly store: KeyValueStore;
  readonly timers: Timers;
  readonly newId: () => string;
  readonly sendDraft: (draft: BoardDraft) => void;
}

/** One appointment's board: what the server has, what is on its way there, and which page is looked at. */
export class Whiteboard implements Board {
  readonly actions: BoardActions;
  view: BoardView;
  private readonly listeners = new Set<() => void>();
  private readonly sheets = new Sheets();
  private readonly looks = new Looks();
  private readonly outbox: Outbox;
  private readonly drawing: Drawing;
  private readonly drafts: Drafts;
  private readonly ownDrafts: OwnDrafts;
  private readonly news: NewsReader<Extract>;
  private last = 0;
  private inside = false;
  /** Before, nobody knows what still stands. */
  private hasRead = false;
  private facts: Pick<BoardView, 'mayDraw' | 'state' | 'trouble'> = { mayDraw: true, state: 'loading', trouble: null };

  /** `whose`: one person in one appointment; whoever signs in after them in the same tab finds nothing of theirs. */
  constructor(
    readonly bookingId: string,
    whose: string,
    private readonly ports: WhiteboardPorts,
  ) {
    this.news = new NewsReader({ ...ports, last: () => this.last, learn: (extract) => this.learn(extract) });
    this.outbox = new Outbox({
      ...ports,
      unsent: new UnsentChanges(ports.store, whose),
      arrived: (change, number) => this.arrived(change, number),
      refused: (failure) => this.refused(failure),
      changed: () => this.show(),
    });
    this.drafts = new Drafts(ports.timers, () => this.show());
    this.ownDrafts = new OwnDrafts(ports);
    this.drawing = new Drawing(this.sheets, this.outbox, new KeptSteps(ports.store, whose));
    this.actions = this.act();
    this.view = this.look();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  things(page: number): readonly Thing[] {
    return this.sheets.things(page, this.outbox.pending);
  }

  /** Without a room: to look at only. */
  async read(): Promise<void> {
    await this.news.ask();
  }

  /** What the socket says. Each welcome may come after news that were missed. */
  hear(event: SignalingEvent): void {
    if (event.type === 'down') return this.news.goDeaf();
    if (event.type !== 'message') return;
    this.drafts.hear(event.message);
    this.ownDrafts.hear(event.message);
    this.listen(event.message);
  }

  private listen(message: ServerMessage): void {
    switch (message.type) {
      case 'welcome':
        this.inside = true;
        this.outbox.open();
        return this.news.begin();
      case 'news':
        return message.topic === 'board' && message.latest > this.last ? void this.news.ask() : undefined;
      default:
        return leadsOut(message) ? this.leave() : undefined;
    }
  }

  /** Who has left the call leaves nothing of it behind in the tab that is known to the server. */
  forgetSteps(): void {
    this.drawing.undoing.forgetAll();
  }

  private leave(): void {
    this.inside = false;
    this.outbox.close();
    this.news.end();
    this.drafts.clear();
    this.looks.isOpen = false;
    this.show();
  }

  private act(): BoardActions {
    const { drawing, looks } = this;
    return {
      toggle: () => this.open(!looks.isOpen),
      close: () => this.open(false),
      turnTo: (page) => this.turnTo(page),
      addPage: () => this.addPage(),
      put: (id, drawn, goesOn) => {
        this.ownDrafts.settle(id);
        this.doing(() => drawing.put(looks.page, id, drawn, goesOn === true));
      },
      draft: (id, drawn) => {
        if (drawn === null) this.ownDrafts.forget(looks.page, id);
        else this.ownDrafts.show(looks.page, id, drawn);
      },
      remove: (ids) => this.doing(() => drawing.remove(looks.page, ids)),
      withdraw: (id) => drawing.withdraw(looks.page, id),
      undo: () => void (this.hasRead && drawing.undo()),
      redo: () => void (this.hasRead && drawing.redo()),
      addImage: (content) => this.addImage(content),
    };
  }

  /** Who goes on drawing has read what the trouble was. */
  private doing(what: () => void): void {
    this.facts = { ...this.facts, trouble: null };
    what();
  }

  private open(open: boolean): void {
    if (this.looks.open(open)) this.outbox.add([{ act: open ? 'show' : 'hide', page: this.looks.page }]);
  }

  private turnTo(page: number): void {
    this.looks.turnTo(Math.min(Math.max(1, page), this.sheets.pages(this.outbox.pending)));
    this.show();
  }

  private addPage(): void {
    const page = this.sheets.pages(this.outbox.pending) + 1;
    if (page > MOST_PAGES) return;
    this.looks.page = page;
    this.outbox.add([{ act: 'add-page', page }]);
  }

  private async addImage(content: Blob): Promise<string | null> {
    const id = this.ports.newId();
    const outcome = await this.ports.server.addImage(id, content);
    if (outcome.ok) return id;
    this.facts = { ...this.facts, trouble: outcome.failure };
    this.show();
    return null;
  }

  private arrived(change: Pending, number: number): void {
    this.sheets.learn({ ...change, number, mine: true, item: itemOf(change), drawn: drawnOf(change) });
  }

  private refused(failure: Failure): void {
    this.facts = { ...this.facts, trouble: failure, mayDraw: this.facts.mayDraw && failure !== 'closed' };
    this.show();
  }

  private learn(extract: Extract | 'closed' | null): void {
    if (extract === null) this.facts = { ...this.facts, state: 'lost' };
    else if (extract === 'closed') this.facts = { ...this.facts, mayDraw: false, state: 'ready' };
    else {
      this.take(extract);
      // Who looks is known when everything is read.
      if (!extract.more && this.inside) this.followLooks();
      this.hasRead ||= !extract.more;
      const isFirst = this.facts.state === 'loading';
      this.facts = { ...this.facts, mayDraw: extract.mayDraw, state: extract.more && isFirst ? 'loading' : 'ready' };
    }
    this.show();
  }

  private take({ changes }: Extract): void {
    for (const change of changes) {
      this.sheets.learn(change);
      if (change.item !== null && !change.mine) this.drafts.settle(change.item);
      this.last = Math.max(this.last, change.number);
      if (this.facts.state !== 'loading' && !change.mine && change.item !== null) this.looks.otherDrew(change);
    }
  }

  private followLooks(): void {
    const { page } = this.looks;
    this.looks.follow(this.sheets.looks(true), this.sheets.looks(false), this.facts.state === 'loading');
    if (this.looks.page !== page) this.turnTo(this.looks.page);
  }

  private show(): void {
    this.view = this.look();
    for (const listener of this.listeners) listener();
  }

  private look(): BoardView {
    const { isOpen: open, page, openedByOther, otherDrewOn } = this.looks;
    const { canUndo, canRedo } = this.drawing.undoing;
    const { pending } = this.outbox;
    const things = this.sheets.things(page, pending);
    const pages = this.sheets.pages(pending);
    return {
      ...this.facts,
      open,
      page,
      pages,
      things,
      seen: this.drafts.over(things, page),
      unsent: pending.filter((act) => itemOf(act) !== null).length,
      canUndo: this.hasRead && canUndo,
      canRedo: this.hasRead && canRedo,
      openedByOther,
      otherDrewOn,
      drawnOn: pages > 1 || things.length > 0,
    };
  }
}
