import { describe, expect, test } from 'vitest';
import type { Drawn } from '../../../main/frontend/board/drawn';
import type { BoardDraft, ServerMessage } from '../../../main/frontend/signaling/messages';
import { BoardOnServer, boardRoom, box } from '../testing/board-room';
import { settle } from '../testing/manual-time';

async function two() {
  const server = new BoardOnServer();
  const [host, guest] = [boardRoom('host', server), boardRoom('guest', server)];
  await host.enter();
  await guest.enter();
  return { server, host, guest };
}

type Room = Awaited<ReturnType<typeof two>>['host'];

function seen(who: Room): unknown {
  return who.board.view.seen.map(({ id, drawn, isDraft }) => `${id}@${drawn.x}${isDraft === true ? '…' : ''}`);
}

/** What one sent since the last time reaches the other. */
async function passOn(from: Room, to: Room): Promise<void> {
  for (const draft of from.drafts.splice(0)) await to.hear({ type: 'draft', from: 'other', ...draft } as ServerMessage);
}

describe('What is being drawn', () => {
  test('is seen by the other at once, goes on, and is kept only when it is done', async () => {
    const { server, host, guest } = await two();
    host.board.actions.draft('a', box(1));
    await passOn(host, guest);
    expect([seen(guest), guest.seen]).toEqual([['a@1…'], []]);
    await host.time.advance(120);
    host.board.actions.draft('a', box(2));
    await passOn(host, guest);
    expect(seen(guest)).toEqual(['a@2…']);
    expect(server.kept).toHaveLength(0);

    await host.put('a', box(3));
    await guest.news();
    expect(seen(guest)).toEqual(['a@3']);
    await host.time.advance(5_000);
    expect(host.drafts).toEqual([]);
  });

  test('moves what is there for the other, and lies again where it lay when it was not meant', async () => {
    const { host, guest } = await two();
    await host.put('a', box(1));
    await guest.news();
    host.board.actions.draft('a', box(5));
    await passOn(host, guest);
    expect([seen(guest), guest.seen]).toEqual([['a@5…'], ['a@1']]);
    host.board.actions.draft('a', null);
    await passOn(host, guest);
    expect(seen(guest)).toEqual(['a@1']);
  });

  test('is sent at most eight times a second, as it is then, and not at all to nobody', async () => {
    const { host } = await two();
    for (let x = 1; x <= 100; x++) {
      host.board.actions.draft('a', box(x));
      await host.time.advance(10);
    }
    expect(host.drafts.length).toBeLessThanOrEqual(9);
    expect(host.drafts.at(-1)?.drawn).toContain('"x":9');

    await host.hear({ type: 'peer-left', peer: 'other', reason: 'left' });
    host.drafts.length = 0;
    await host.time.advance(1_000);
    host.board.actions.draft('a', box(1));
    await host.time.advance(1_000);
    expect(host.drafts).toEqual([]);
  });

  test('is gone with whoever drew it, or after five seconds without a sign', async () => {
    const { host, guest } = await two();
    host.board.actions.draft('a', box(1));
    await passOn(host, guest);
    await guest.hear({ type: 'peer-left', peer: 'other', reason: 'lost' });
    expect(seen(guest)).toEqual([]);

    await host.time.advance(1_000);
    host.board.actions.draft('b', box(1));
    await passOn(host, guest);
    await guest.time.advance(4_900);
    expect(seen(guest)).toEqual(['b@1…']);
    await guest.time.advance(200);
    expect(seen(guest)).toEqual([]);
  });

  test('is on its own page only, and nothing that one cannot draw is taken', async () => {
    const { guest } = await two();
    const draft = async (more: Partial<BoardDraft>): Promise<void> =>
      guest.hear({ type: 'draft', from: 'other', page: 1, item: 'a', drawn: JSON.stringify(box(1)), ...more });
    await draft({ page: 2 });
    await draft({ item: 'b', drawn: '{"kind":"bomb"}' });
    await draft({ item: 'c', drawn: 'no JSON' });
    expect(seen(guest)).toEqual([]);
    for (let count = 0; count < 100; count++) await draft({ item: `item-${count}` });
    expect(guest.board.view.seen.length).toBeLessThanOrEqual(20);
  });

  test('is sent with fewer points where it is long, and ends where it ends', async () => {
    const { host } = await two();
    const points = Array.from({ length: 1_200 }, (_, place) => place);
    const stroke: Drawn = { kind: 'pen', x: 0, y: 0, z: 1, colour: 'ink', width: 5, points };
    host.board.actions.draft('a', stroke);
    await settle();
    const { drawn = '' } = host.drafts[0] ?? {};
    expect(drawn.length).toBeLessThan(4_000);
    expect((JSON.parse(drawn) as { points: number[] }).points.slice(-2)).toEqual([1_198, 1_199]);
  });
});
