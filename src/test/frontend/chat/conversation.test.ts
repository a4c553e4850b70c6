import { describe, expect, it } from 'vitest';
import type { ServerMessage } from '../../../main/frontend/signaling/messages';
import { ChatOnServer, chatRoom } from '../testing/chat-room';
import { settle } from '../testing/manual-time';
import { MapStore } from '../testing/map-store';

const minute = 60_000;

describe('what is new', () => {
  it('is read on entering and when the socket tells of it, each message once', async () => {
    const room = chatRoom();
    room.server.wrote('Before you came');
    await room.enter();
    await room.news(room.server.wrote('Hello'));
    await room.news(2);
    expect(room.texts).toEqual(['Before you came', 'Hello']);
    expect(room.server.asked).toEqual([0, 1]);
  });

  it('counts until the chat was open, and stays counted through a reload', async () => {
    const store = new MapStore();
    const server = new ChatOnServer();
    const room = chatRoom(server, store);
    await room.enter();
    await room.say('My own');
    await room.news(server.wrote('One'));
    await room.news(server.wrote('Two'));
    expect(room.chat.view.unread).toBe(2);
    room.chat.actions.toggle();
    expect(room.chat.view.unread).toBe(0);
    room.chat.actions.close();
    await room.news(server.wrote('Three'));
    const reloaded = chatRoom(server, store);
    await reloaded.enter();
    expect(reloaded.chat.view.unread).toBe(1);
  });

  it('is asked for from time to time while the socket is down, and no more once it is back', async () => {
    const room = chatRoom();
    await room.enter();
    room.chat.hear({ type: 'down', failures: 1 });
    room.server.wrote('Are you there?');
    await room.time.advance(6_000);
    expect(room.texts).toEqual(['Are you there?']);
    await room.enter();
    const asked = room.server.asked.length;
    await room.time.advance(minute);
    expect(room.server.asked).toHaveLength(asked);
  });

  it('is asked for again when there was no answer', async () => {
    const room = chatRoom();
    room.server.away = true;
    await room.enter();
    expect(room.chat.view.state).toBe('lost');
    room.server.away = false;
    room.server.wrote('Hello');
    await room.time.advance(6_000);
    expect(room.chat.view.state).toBe('ready');
    expect(room.texts).toEqual(['Hello']);
  });

  it.each(['waiting', 'refused', 'ended'])('is no longer asked for once the page is told: %s', async (type) => {
    const room = chatRoom();
    await room.enter();
    room.chat.actions.toggle();
    await room.hear({ type } as ServerMessage);
    room.chat.hear({ type: 'down', failures: 1 });
    await room.time.advance(minute);
    expect(room.chat.view.open).toBe(false);
    expect(room.server.asked).toHaveLength(1);
    expect(room.time.pending).toBe(0);
  });
});

describe('what was on its way when the session ended', () => {
  it('is asked about once more, and known not to be sent', async () => {
    const room = chatRoom();
    await room.enter();
    room.server.away = true;
    await room.say('Too late');
    room.server.away = false;
    room.server.refusal = { ok: false, failure: 'closed', retryAfter: null };
    await room.hear({ type: 'ended' } as ServerMessage);
    expect(room.chat.view.pending).toMatchObject([{ content: { text: 'Too late' }, failed: 'closed' }]);
    expect(room.time.pending).toBe(0);
  });
});

describe('what one writes', () => {
  it('stands at the end as sent at once, and among the messages when the server has it', async () => {
    const room = chatRoom();
    await room.enter();
    let arrive = (): void => {};
    room.server.hold = new Promise((resolve) => (arrive = resolve));
    await room.say('  Hello  ');
    expect(room.pending).toEqual([null]);
    expect(room.chat.view.words).toBe('');
    arrive();
    await settle();
    expect(room.texts).toEqual(['Hello']);
    expect(room.pending).toEqual([]);
  });

  it('keeps the server’s order when the other was quicker', async () => {
    const room = chatRoom();
    await room.enter();
    room.server.wrote('First');
    await room.say('Second');
    expect(room.texts).toEqual(['First', 'Second']);
    expect(room.pending).toEqual([]);
  });

  it('waits while the server is away and then goes by itself, once and in its order', async () => {
    const room = chatRoom();
    await room.enter();
    room.server.away = true;
    await room.say('One');
    await room.say('Two');
    expect(room.pending).toEqual(['unreachable', null]);
    room.server.away = false;
    await room.time.advance(5_000);
    expect(room.server.texts).toEqual(['One', 'Two']);
    expect(room.pending).toEqual([]);
    expect(room.time.pending).toBe(0);
  });

  it('goes on after the pause that the server asked for', async () => {
    const room = chatRoom();
    await room.enter();
    room.server.refusal = { ok: false, failure: 'too-fast', retryAfter: 20_000 };
    await room.say('Quick');
    room.server.refusal = null;
    await room.time.advance(19_000);
    expect(room.pending).toEqual(['too-fast']);
    await room.time.advance(1_000);
    expect(room.texts).toEqual(['Quick']);
  });

  it('is not tried again when it can never be taken, and holds up nothing behind it', async () => {
    const room = chatRoom();
    await room.enter();
    room.server.refusal = { ok: false, failure: 'refused', retryAfter: null };
    await room.say('Never');
    room.server.refusal = null;
    await room.say('Now');
    await room.time.advance(minute);
    expect(room.server.texts).toEqual(['Now']);
    expect(room.pending).toEqual(['refused']);
    room.chat.actions.drop(room.chat.view.pending[0]?.key ?? '');
    expect(room.pending).toEqual([]);
  });

  it('survives a reload, typed or on its way, and is there once even if it had arrived', async () => {
    const store = new MapStore();
    const server = new ChatOnServer();
    const room = chatRoom(server, store);
    await room.enter();
    server.hold = new Promise(() => {});
    await room.say('On its way');
    const { key } = room.chat.view.pending[0] ?? { key: '' };
    room.chat.actions.type('Half a sent');
    server.hold = Promise.resolve();
    await server.say(key, 'On its way');
    const reloaded = chatRoom(server, store);
    await reloaded.enter();
    expect(reloaded.chat.view.words).toBe('Half a sent');
    expect(reloaded.texts).toEqual(['On its way']);
    expect(reloaded.pending).toEqual([]);
    expect(chatRoom(server, store).pending).toEqual([]);
  });

  it('says nothing when there is nothing but space', async () => {
    const room = chatRoom();
    await room.enter();
    await room.say(' \n ');
    expect(room.server.texts).toEqual([]);
  });
});

describe('files', () => {
  const file = (name: string, bytes: number): File => new File(['x'.repeat(bytes)], name);

  it('go on their own, so that a slow one holds up no words', async () => {
    const room = chatRoom();
    await room.enter();
    let arrive = (): void => {};
    room.server.hold = new Promise((resolve) => (arrive = resolve));
    room.chat.actions.hand([file('plan.pdf', 50)]);
    await settle();
    expect(room.chat.view.pending[0]?.progress).toBe(0.5);
    room.server.hold = Promise.resolve();
    await room.say('Here it comes');
    arrive();
    await settle();
    expect(room.texts).toEqual(['Here it comes', 'plan.pdf']);
  });

  it('that are too large or empty are not sent at all', async () => {
    const room = chatRoom();
    await room.enter();
    room.chat.actions.hand([file('large.pdf', 101), file('empty.pdf', 0), file('fits.pdf', 100)]);
    await settle();
    expect(room.pending).toEqual(['too-large', 'empty']);
    expect(room.server.texts).toEqual(['fits.pdf']);
  });
});
