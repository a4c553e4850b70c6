import { describe, expect, it } from 'vitest';
import { KeptDraft } from '../../../main/frontend/notes/kept-draft';
import { Notebook } from '../../../main/frontend/notes/notebook';
import type { NoteAnswer, NotesServer } from '../../../main/frontend/notes/notes-server';
import { ManualTime, settle } from '../testing/manual-time';
import { MapStore } from '../testing/map-store';

/** Keeps one text, as the server does, and can be away. */
class NoteOnServer implements NotesServer {
  text = '';
  version = 0;
  shared: number | null = null;
  saves = 0;
  away = false;
  readonly kept: string[] = [];

  async read(): Promise<NoteAnswer> {
    return this.away ? { kind: 'unreachable' } : this.done();
  }

  async save(text: string, basedOn: number, keepEarlier: boolean): Promise<NoteAnswer> {
    this.saves++;
    if (this.away) return { kind: 'unreachable' };
    if (text === this.text) return this.done();
    if (basedOn !== this.version) return { kind: 'changed', text: this.text, version: this.version };
    if (keepEarlier) this.kept.push(this.text);
    this.text = text;
    this.version++;
    return this.done();
  }

  async share(version: number): Promise<NoteAnswer> {
    this.shared = version;
    return this.done();
  }

  async takeBack(): Promise<NoteAnswer> {
    this.shared = null;
    return this.done();
  }

  private done(): NoteAnswer {
    return { kind: 'done', note: { text: this.text, version: this.version, shared: this.shared } };
  }
}

function page(server = new NoteOnServer(), store = new MapStore()) {
  const time = new ManualTime();
  const notes = new Notebook({ server, timers: time, onOpen: () => {}, draft: new KeptDraft(store, 'b-1') });
  return { server, store, time, notes, begin: () => notes.begin().then(settle) };
}

async function elsewhere(server: NoteOnServer, text: string): Promise<void> {
  await server.save(text, server.version, false);
}

describe('what is written', () => {
  it('is saved with every pause, and not with every letter', async () => {
    const { server, time, notes, begin } = page();
    await begin();
    for (const text of ['W', 'We', 'Wel', 'Well']) notes.actions.write(text);
    expect(notes.view.state).toBe('unsaved');
    await time.advance(2_000);
    expect(notes.view.state).toBe('saved');
    expect([server.text, server.saves]).toEqual(['Well', 1]);
    expect(time.pending).toBe(0);
  });

  it('is on this computer at once, until the server has it', async () => {
    const { time, store, notes, begin } = page();
    await begin();
    notes.actions.write('Before the crash');
    expect(new KeptDraft(store, 'b-1').recall()?.text).toBe('Before the crash');
    await time.advance(2_000);
    expect(new KeptDraft(store, 'b-1').recall()).toBeNull();
  });

  it('comes back after a crash, and is saved then', async () => {
    const { server, store, notes, begin } = page();
    await begin();
    notes.actions.write('Before the crash');
    const after = page(server, store);
    await after.begin();
    expect(after.notes.view.text).toBe('Before the crash');
    await after.time.advance(2_000);
    expect(server.text).toBe('Before the crash');
  });

  it('waits on this computer while the server is away, and goes when it is back', async () => {
    const { server, time, notes, begin } = page();
    await begin();
    server.away = true;
    notes.actions.write('Offline');
    await time.advance(10_000);
    expect(notes.view.state).toBe('unreachable');
    server.away = false;
    await time.advance(5_000);
    expect(notes.view.state).toBe('saved');
    expect(server.text).toBe('Offline');
  });

  it('can be written before the server told what there is, and then stands behind it', async () => {
    const { server, time, notes, begin } = page();
    await elsewhere(server, 'Last week');
    server.away = true;
    await begin();
    notes.actions.write('Today');
    server.away = false;
    await time.advance(10_000);
    expect(server.text).toBe('Last week\nToday');
  });
});

describe('another window', () => {
  it.each(['keepMine', 'takeTheirs'] as const)(
    'that saved meanwhile is asked about, and nothing is gone: %s',
    async (choice) => {
      const { server, time, notes, begin } = page();
      await begin();
      notes.actions.write('Mine');
      await elsewhere(server, 'Theirs');
      await time.advance(2_000);
      expect(notes.view).toMatchObject({ state: 'changed', theirs: 'Theirs', text: 'Mine' });
      notes.actions[choice]();
      await settle();
      await time.advance(10_000);
      expect(notes.view).toMatchObject({
        state: 'saved',
        theirs: null,
        text: choice === 'keepMine' ? 'Mine' : 'Theirs',
      });
      expect(server.kept).toContain('Theirs');
      expect([server.text, ...server.kept]).toContain('Mine');
    },
  );

  it('that saved while this one was closed is asked about too', async () => {
    const { server, store, notes, begin } = page();
    await begin();
    notes.actions.write('Mine');
    await elsewhere(server, 'Theirs');
    const after = page(server, store);
    await after.begin();
    expect(after.notes.view).toMatchObject({ state: 'changed', theirs: 'Theirs', text: 'Mine' });
  });
});

it('a moment begins a line with its time', async () => {
  const { notes, begin } = page();
  await begin();
  notes.actions.write('Hello');
  notes.actions.mark('12:34');
  notes.actions.write(`${notes.view.text}breathing`);
  notes.actions.mark('13:00');
  expect(notes.view.text).toBe('Hello\n[12:34] breathing\n[13:00] ');
  expect(notes.view.marked).toBe('13:00');
});

it('a template goes behind what is there', async () => {
  const { notes, begin } = page();
  await begin();
  notes.actions.add('Subjective:\n');
  notes.actions.add('Homework:\n');
  expect(notes.view.text).toBe('Subjective:\n\nHomework:\n');
});

it('only what is saved is shared, and what is written later makes the copy an older one', async () => {
  const { server, time, notes, begin } = page();
  await begin();
  notes.actions.write('For you');
  notes.actions.share();
  await settle();
  expect(server.shared).toBeNull();
  await time.advance(2_000);
  notes.actions.share();
  await settle();
  expect(notes.view.shared).toBe('latest');
  notes.actions.write('For you, and me');
  await time.advance(2_000);
  expect(notes.view.shared).toBe('older');
  notes.actions.takeBack();
  await settle();
  expect(notes.view.shared).toBe('nothing');
});
