import { describe, expect, test } from 'vitest';
import { BoardOnServer, boardRoom, box } from '../testing/board-room';
import { settle } from '../testing/manual-time';
import { seeded } from '../testing/random';

async function two() {
  const server = new BoardOnServer();
  const [host, guest] = [boardRoom('host', server), boardRoom('guest', server)];
  await host.enter();
  await guest.enter();
  return { server, host, guest };
}

describe('What is drawn', () => {
  test('is seen here at once and by the other with the next news', async () => {
    const { host, guest } = await two();
    host.board.actions.put('a', box(1));
    expect(host.seen).toEqual(['a@1']);
    await settle();
    await guest.news();
    expect(guest.seen).toEqual(['a@1']);
    expect(host.board.view.unsent).toBe(0);
  });

  test('waits while nobody answers, outlives a reload, and is there once though its answer was lost', async () => {
    const { server, host } = await two();
    server.answersLost.add('host');
    await host.put('a', box(1));
    expect(host.board.view.unsent).toBe(1);
    server.answersLost.clear();

    const again = boardRoom('host', server, host.store);
    expect(again.seen).toEqual(['a@1']);
    await again.enter();
    expect(server.kept).toHaveLength(1);
    expect(again.board.view.unsent).toBe(0);
  });

  test('is sent again by itself', async () => {
    const { server, host } = await two();
    server.away.add('host');
    await host.put('a', box(1));
    server.away.clear();
    await host.time.advance(3_000);
    expect(server.kept).toHaveLength(1);
  });

  test('goes out as its last word only, where it grew meanwhile', async () => {
    const { server, host } = await two();
    server.away.add('host');
    for (const x of [1, 2, 3]) await host.put('a', box(x), x > 1);
    server.away.clear();
    await host.time.advance(3_000);
    expect(server.kept.map((change) => 'drawn' in change && change.drawn.x)).toEqual([3]);
  });

  test('is let go of with a word when it is never taken', async () => {
    const { server, host } = await two();
    server.refusal = { ok: false, failure: 'full', retryAfter: null };
    await host.put('a', box(1));
    expect(host.board.view).toMatchObject({ trouble: 'full', unsent: 0, things: [] });
  });

  test('ends the same on both sides, whatever two draw, erase and undo, with cuts between', async () => {
    for (let seed = 1; seed <= 60; seed++) {
      const { server, host, guest } = await two();
      const random = seeded(seed);
      for (let turn = 0; turn < 60; turn++) {
        const [who, name] = random() < 0.5 ? ([host, 'host'] as const) : ([guest, 'guest'] as const);
        const item = `item-${Math.floor(random() * 6)}`;
        const what = random();
        if (what < 0.4) who.board.actions.put(item, box(Math.floor(random() * 100), Math.floor(random() * 3)));
        else if (what < 0.55) who.board.actions.remove([item]);
        else if (what < 0.7) who.board.actions.undo();
        else if (what < 0.8) who.board.actions.redo();
        else if (what < 0.9) await who.news();
        else server[random() < 0.5 ? 'away' : 'answersLost'][random() < 0.5 ? 'add' : 'delete'](name);
        if (random() < 0.5) await settle();
      }
      server.away.clear();
      server.answersLost.clear();
      for (const who of [host, guest]) await who.time.advance(10_000);
      for (const who of [host, guest]) await who.news();
      const late = boardRoom('guest', server);
      await late.enter();
      expect(host.board.view.unsent, `seed ${seed}`).toBe(0);
      expect(guest.seen, `seed ${seed}`).toEqual(host.seen);
      expect(late.seen, `seed ${seed}`).toEqual(host.seen);
    }
  });
});

describe('Undo', () => {
  test('takes back one’s own and brings it again', async () => {
    const { host } = await two();
    await host.put('a', box(1));
    await host.put('a', box(2));
    host.board.actions.undo();
    expect(host.seen).toEqual(['a@1']);
    host.board.actions.undo();
    expect(host.seen).toEqual([]);
    expect(host.board.view.canUndo).toBe(false);
    host.board.actions.redo();
    host.board.actions.redo();
    expect(host.seen).toEqual(['a@2']);
  });

  test('takes a stroke back as a whole, however often it was shown while it grew', async () => {
    const { host } = await two();
    for (const x of [1, 2, 3]) await host.put('a', box(x), x > 1);
    host.board.actions.undo();
    expect(host.seen).toEqual([]);
  });

  test('leaves alone what the other did since then', async () => {
    const { host, guest } = await two();
    await host.put('a', box(1));
    await host.put('b', box(2));
    await guest.news();
    guest.board.actions.remove(['b']);
    await guest.put('a', box(9));
    await host.news();
    host.board.actions.undo();
    expect(host.seen).toEqual(['a@9']);
  });

  test('goes on after a reload, and forth again', async () => {
    const { server, host } = await two();
    for (const x of [1, 2]) await host.put('a', box(x));
    await host.put('b', box(3));
    host.board.actions.undo();
    await settle();

    const again = boardRoom('host', server, host.store);
    expect(again.board.view).toMatchObject({ canUndo: false, canRedo: false });
    again.board.actions.undo();
    await again.enter();
    expect(again.board.view).toMatchObject({ canUndo: true, canRedo: true });
    again.board.actions.redo();
    expect(again.seen).toEqual(['a@2', 'b@3']);
    for (const _ of [1, 2]) again.board.actions.undo();
    expect(again.seen).toEqual(['a@1']);
  });

  test('leaves alone what the other changed before or after the reload', async () => {
    const { server, host, guest } = await two();
    for (const item of ['a', 'b', 'c']) await host.put(item, box(1));
    await guest.news();
    await guest.put('c', box(9));
    const again = boardRoom('host', server, host.store);
    await again.enter();
    guest.board.actions.remove(['b']);
    await settle();
    await again.news();
    again.board.actions.undo();
    expect(again.seen).toEqual(['c@9']);
    expect(again.board.view.canUndo).toBe(false);
  });

  test('is lost with the oldest steps first where the tab has no room, and by what spoils the store', async () => {
    const { server, host } = await two();
    const points = Array.from({ length: 1_200 }, () => 1_234.5);
    for (let count = 0; count < 60; count++) {
      await host.put(`long-${count}`, { kind: 'pen', x: count, y: 0, z: count, colour: 'ink', width: 5, points });
    }
    const kept = host.store.getItem('visavis.board.b-1.host.steps') ?? '';
    expect(kept.length).toBeLessThan(210_000);
    const again = boardRoom('host', server, host.store);
    await again.enter();
    again.board.actions.undo();
    await again.news();
    expect(again.seen).toHaveLength(59);
    expect(again.seen).not.toContain('long-59@59');

    host.store.setItem('visavis.board.b-1.host.steps', '{"done":[[{"page":1,"item":"a"}]],"undone":7}');
    const spoiled = boardRoom('host', server, host.store);
    await spoiled.enter();
    expect(spoiled.board.view).toMatchObject({ canUndo: false, canRedo: false });
  });

  test('is over for who has left', async () => {
    const { server, host } = await two();
    await host.put('a', box(1));
    host.board.forgetSteps();
    expect(host.store.getItem('visavis.board.b-1.host.steps')).toBeNull();
    const again = boardRoom('host', server, host.store);
    await again.enter();
    expect(again.board.view.canUndo).toBe(false);
  });

  test('is not offered for what was never meant, which is gone for both', async () => {
    const { host, guest } = await two();
    await host.put('a', box(1));
    for (const x of [1, 2]) await host.put('b', box(x), x > 1);
    host.board.actions.withdraw('b');
    await settle();
    await guest.news();
    expect([host.seen, guest.seen]).toEqual([['a@1'], ['a@1']]);
    host.board.actions.undo();
    expect(host.seen).toEqual([]);
    expect(host.board.view.canUndo).toBe(false);
  });

  test('is not offered for what the other drew', async () => {
    const { host, guest } = await two();
    await host.put('a', box(1));
    await guest.news();
    expect(guest.board.view.canUndo).toBe(false);
  });
});

describe('Pages', () => {
  test('are there for both, and a change on another is told', async () => {
    const { host, guest } = await two();
    host.board.actions.toggle();
    await settle();
    await guest.news();
    host.board.actions.addPage();
    await host.put('a', box(1));
    await guest.news();
    expect(guest.board.view).toMatchObject({ page: 1, pages: 2, otherDrewOn: 2, things: [] });
    guest.board.actions.turnTo(2);
    expect(guest.board.view).toMatchObject({ page: 2, otherDrewOn: null });
    expect(guest.seen).toEqual(['a@1']);
    guest.board.actions.turnTo(7);
    expect(guest.board.view.page).toBe(2);
  });
});

describe('Opening', () => {
  test('opens it for the other too, also for who comes late, and closing is one’s own affair', async () => {
    const { server, host, guest } = await two();
    host.board.actions.toggle();
    await settle();
    await guest.news();
    expect(guest.board.view).toMatchObject({ open: true, openedByOther: true });
    guest.board.actions.close();
    await settle();
    await host.news();
    expect(host.board.view.open).toBe(true);

    const reloaded = boardRoom('guest', server);
    await reloaded.enter();
    expect(reloaded.board.view.open, 'closed is closed').toBe(false);
    const back = boardRoom('host', server);
    await back.enter();
    expect(back.board.view, 'open as before').toMatchObject({ open: true, openedByOther: false });
  });

  test('is over with the session, and what nobody may read is not asked for', async () => {
    const { host } = await two();
    host.board.actions.toggle();
    await host.hear({ type: 'ended', endedAt: 0, durationSeconds: 1, reason: 'host' });
    expect(host.board.view.open).toBe(false);
  });
});
