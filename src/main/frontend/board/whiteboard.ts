import type { KeyValueStore } from '../devices/choices';
import { NewsReader } from '../http/news-reader';
import { leadsOut } from '../signaling/leads-out';
import type { SignalingEvent } from '../signaling/signaling-client';
import type { Timers } from '../time/timers';
import type { BoardServer, Extract, Failure } from './board-server';
import { type Board, type BoardActions, type BoardView, MOST_PAGES } from './board-view';
import { type Act, drawnOf, itemOf, type Pending } from './change';
import type { Drawn, Thing } from './drawn';
import { Outbox } from './outbox';
import { readDrawn } from './read-drawn';
import { Sheets } from './sheets';
import { Undoing } from './undoing';
import { UnsentChanges } from './unsent-changes';

export interface WhiteboardPorts {
  readonly server: BoardServer;
  readonly store: KeyValueStore;
  readonly timers: Timers;
  readonly newId: () => string;
}

/** One appointment's board: what the server has, what is on its way there, and which page is looked at. */
export class Whiteboard implements Board {
  readonly actions: BoardActions;
  view: BoardView;
  private readonly listeners = new Set<() => void>();
  private readonly sheets = new Sheets();
  private readonly undoing = new Undoing();
  private readonly outbox: Outbox;
  private readonly news: NewsReader<Extract>;
  private last = 0;
  private page = 1;
  private isOpen = false;
  private inside = false;
  /** What was said about the other's looking is heard once. */
  private heard = 0;
  private openedByOther = false;
  private otherDrewOn: number | null = null;
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
    this.actions = {
      toggle: () => this.open(!this.isOpen),
      close: () => this.open(false),
      turnTo: (page) => this.turnTo(page),
      addPage: () => this.addPage(),
      put: (id, drawn, goesOn) => this.put(id, drawn, goesOn === true),
      remove: (ids) => this.remove(ids),
      undo: () => this.outbox.add(this.undoing.undo((item) => this.current(item))),
      redo: () => this.outbox.add(this.undoing.redo((item) => this.current(item))),
      addImage: (content) => this.addImage(content),
    };
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
    const { message } = event;
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

  private leave(): void {
    this.inside = false;
    this.outbox.close();
    this.news.end();
    this.isOpen = false;
    this.show();
  }

  private open(open: boolean): void {
    if (open === this.isOpen) return;
    this.isOpen = open;
    this.openedByOther = false;
    if (this.otherDrewOn === this.page) this.otherDrewOn = null;
    this.outbox.add([{ act: open ? 'show' : 'hide', page: this.page }]);
  }

  private turnTo(page: number): void {
    this.page = Math.min(Math.max(1, page), this.sheets.pages(this.outbox.pending));
    if (this.otherDrewOn === this.page) this.otherDrewOn = null;
    this.show();
  }

  private addPage(): void {
    const page = this.sheets.pages(this.outbox.pending) + 1;
    if (page > MOST_PAGES) return;
    this.page = page;
    this.outbox.add([{ act: 'add-page', page }]);
  }

  private put(item: string, wanted: Drawn, goesOn: boolean): void {
    // As it will be read, so that it is the same before and after its way to the server.
    const drawn = readDrawn(JSON.parse(JSON.stringify(wanted)));
    if (drawn !== null) this.act([{ act: 'put', page: this.page, item, drawn }], goesOn);
  }

  private remove(items: readonly string[]): void {
    const present = items.filter((item) => this.current(item) !== null);
    if (present.length > 0) this.act(present.map((item) => ({ act: 'remove', page: this.page, item })));
  }

  private act(acts: readonly Act[], goesOn = false): void {
    const steps = acts.flatMap((act) => {
      const item = itemOf(act);
      return item === null ? [] : [{ page: act.page, item, before: this.current(item), after: drawnOf(act) }];
    });
    this.undoing.did(steps, goesOn);
    this.facts = { ...this.facts, trouble: null };
    this.outbox.add(acts);
  }

  private async addImage(content: Blob): Promise<string | null> {
    const id = this.ports.newId();
    const outcome = await this.ports.server.addImage(id, content);
    if (outcome.ok) return id;
    this.facts = { ...this.facts, trouble: outcome.failure };
    this.show();
    return null;
  }

  private current(item: string): Drawn | null {
    return this.sheets.current(item, this.outbox.pending);
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
      const isFirst = this.facts.state === 'loading';
      this.facts = { ...this.facts, mayDraw: extract.mayDraw, state: extract.more && isFirst ? 'loading' : 'ready' };
    }
    this.show();
  }

  private take({ changes }: Extract): void {
    for (const change of changes) {
      this.sheets.learn(change);
      this.last = Math.max(this.last, change.number);
      const isNews = this.facts.state !== 'loading' && !change.mine && change.item !== null;
      if (isNews) this.otherDrewOn = this.isOpen && change.page === this.page ? null : change.page;
    }
  }

  /** Their board opens ours, once; closing it here is one's own affair. One's own is open again after a reload. */
  private followLooks(): void {
    const mine = this.sheets.looks(true);
    const theirs = this.sheets.looks(false);
    if (this.facts.state === 'loading' && mine?.shown === true) this.comeUp(mine.page);
    const heard = Math.max(this.heard, mine?.number ?? 0);
    this.heard = Math.max(heard, theirs?.number ?? 0);
    if (this.isOpen || theirs?.shown !== true || theirs.number <= heard) return;
    this.comeUp(theirs.page);
    this.openedByOther = true;
  }

  private comeUp(page: number): void {
    this.isOpen = true;
    this.turnTo(page);
  }

  private show(): void {
    this.view = this.look();
    for (const listener of this.listeners) listener();
  }

  private look(): BoardView {
    const { isOpen: open, page, facts, undoing, openedByOther, otherDrewOn } = this;
    const { pending } = this.outbox;
    const things = this.sheets.things(page, pending);
    const pages = this.sheets.pages(pending);
    return {
      ...facts,
      open,
      page,
      pages,
      things,
      unsent: pending.filter((act) => itemOf(act) !== null).length,
      canUndo: undoing.canUndo,
      canRedo: undoing.canRedo,
      openedByOther,
      otherDrewOn,
      drawnOn: pages > 1 || things.length > 0,
    };
  }
}
