import { beforeEach, describe, expect, it } from 'vitest';
import { DirectConnection } from '../../../main/frontend/network/direct';
import type { MediaEvent, Seat } from '../../../main/frontend/network/media-connection';
import type { Signal } from '../../../main/frontend/signaling/messages';
import { ManualTime, settle } from '../testing/manual-time';
import { ScriptedPeerConnection } from '../testing/scripted-peer-connection';

const made: ScriptedPeerConnection[] = [];
let time: ManualTime;

interface Side {
  readonly connection: DirectConnection;
  readonly events: MediaEvent[];
  readonly sent: Signal[];
}

function side(send: (signal: Signal) => void): Side {
  const events: MediaEvent[] = [];
  const sent: Signal[] = [];
  const connection = new DirectConnection(
    {
      newPeerConnection: (configuration) => {
        const peer = new ScriptedPeerConnection(configuration);
        made.push(peer);
        return peer as unknown as RTCPeerConnection;
      },
      timers: time,
      send: (_to, signal) => {
        sent.push(signal);
        send(signal);
      },
    },
    (event) => events.push(event),
  );
  return { connection, events, sent };
}

function seat(you: string, ...peers: string[]): Seat {
  return { you, polite: you === 'guest', peers: peers.map((id) => ({ id, uid: 1, screenUid: 2 })), iceServers: [] };
}

async function call(): Promise<{ host: Side; guest: Side }> {
  const host: Side = side((signal) => guest.connection.signal('host', signal));
  const guest: Side = side((signal) => host.connection.signal('guest', signal));
  await host.connection.connect(seat('host'));
  await guest.connection.connect(seat('guest', 'host'));
  await settle();
  return { host, guest };
}

const states = ({ events }: Side): unknown[] => events.flatMap((event) => (event.type === 'state' ? event.state : []));

beforeEach(() => {
  made.length = 0;
  time = new ManualTime();
});

describe('a direct connection', () => {
  it('needs one offer and one answer: the newcomer offers', async () => {
    const { host, guest } = await call();
    const types = (sent: readonly Signal[]): unknown[] =>
      sent.flatMap((signal) => ('description' in signal ? signal.description.type : []));
    expect(types(guest.sent)).toEqual(['offer']);
    expect(types(host.sent)).toEqual(['answer']);
    expect(states(guest).at(-1)).toBe('connected');
  });

  it('keeps candidates that come before the description', async () => {
    const host: Side = side((signal) => guest.connection.signal('host', signal));
    const held: Signal[] = [];
    const guest: Side = side((signal) => held.push(signal));
    await host.connection.connect(seat('host'));
    await guest.connection.connect(seat('guest', 'host'));
    await settle();
    for (const signal of [...held].reverse()) host.connection.signal('guest', signal);
    await settle();
    expect(states(host).at(-1)).toBe('connected');
  });

  it('says blocked when nothing gets through in 20 s', async () => {
    const guest = side(() => {});
    await guest.connection.connect(seat('guest', 'host'));
    await time.advance(20_000);
    expect(guest.events.at(-1)).toEqual({ type: 'failed', trouble: 'media-blocked' });
  });

  it('restarts ICE when the path stays broken, and says that it is back', async () => {
    const { guest } = await call();
    const [link] = made;
    link?.become('disconnected');
    expect(states(guest).at(-1)).toBe('reconnecting');
    await time.advance(5000);
    expect(link?.restarts).toBe(1);
    link?.become('connected');
    expect(states(guest).at(-1)).toBe('connected');
  });

  it('notices within 3 s that nothing arrives, before the browser does, and that it does again', async () => {
    const { guest } = await call();
    const [link] = made;
    const hear = async (packets: number): Promise<void> => {
      link?.arrive(packets);
      await time.advance(500);
    };
    for (let look = 0; look < 5; look++) await hear(25);
    expect(states(guest).at(-1)).toBe('connected');
    await hear(0);
    await hear(0);
    expect(states(guest).at(-1)).toBe('reconnecting');
    await time.advance(5000);
    expect(link?.restarts).toBe(1);
    await hear(50);
    expect(states(guest).at(-1)).toBe('connected');
  });

  it('does not take the pauses between checks of a silent path for a broken one', async () => {
    const { guest } = await call();
    for (let look = 0; look < 60; look++) {
      made[0]?.arrive(look % 5 === 0 ? 1 : 0);
      await time.advance(500);
    }
    expect(states(guest)).not.toContain('reconnecting');
  });

  it('gives up after two minutes', async () => {
    const { guest } = await call();
    made[0]?.become('failed');
    await time.advance(119_999);
    expect(states(guest)).not.toContain('lost');
    await time.advance(1);
    expect(guest.events).toContainEqual({ type: 'failed', trouble: 'media-lost' });
  });

  it('mends the broken link when the socket is back, and waits for the offer of who came meanwhile', async () => {
    const { guest } = await call();
    made[0]?.become('disconnected');
    guest.connection.resumed(seat('guest', 'host', 'late'));
    await settle();
    expect(made[0]?.restarts).toBe(1);
    expect(made).toHaveLength(2);
  });

  it('takes renewed relay credentials before it looks for another path', async () => {
    const { guest } = await call();
    const iceServers = [{ urls: ['turn:turn.example'], username: '1795255200:7', credential: 'renewed' }];
    guest.connection.resumed({ ...seat('guest', 'host'), iceServers });
    await settle();
    expect(made[0]?.restarts).toBe(0);
    made[0]?.become('failed');
    await settle();
    expect(made[0]?.restartedWith).toEqual([iceServers]);
  });

  it('passes over what an interruption did to the quality of its first seconds', async () => {
    const { guest } = await call();
    const [link] = made;
    const qualities = (): unknown[] => guest.events.flatMap((event) => (event.type === 'quality' ? event.quality : []));
    const hear = async (looks: number): Promise<void> => {
      for (let look = 0; look < looks; look++) {
        link?.arrive(25);
        await time.advance(500);
      }
    };
    await hear(8);
    expect(qualities()).toEqual(['good']);
    link?.become('disconnected');
    link?.become('connected');
    if (link) link.roundTrip = 2;
    await hear(6);
    if (link) link.roundTrip = 0.02;
    await hear(40);
    expect(qualities()).toEqual(['good']);
    if (link) link.roundTrip = 2;
    await hear(8);
    expect(qualities()).toEqual(['good', 'poor']);
  });

  it('drops links to those who went while the socket was gone', async () => {
    const { guest } = await call();
    guest.connection.resumed(seat('guest'));
    expect(made[0]?.connectionState).toBe('closed');
    expect(guest.events).toContainEqual({ type: 'remote-track', peer: 'host', kind: 'camera', track: null });
  });

  it('says an unanswered offer again after a lost socket', async () => {
    const guest = side(() => {});
    await guest.connection.connect(seat('guest', 'host'));
    await settle();
    const offers = (): number => guest.sent.filter((signal) => 'description' in signal).length;
    expect(offers()).toBe(1);
    guest.connection.resumed(seat('guest', 'host'));
    await settle();
    expect(offers()).toBeGreaterThanOrEqual(2);
  });

  it('says an unanswered offer again when the other is back, and not when it was answered', async () => {
    const guest = side(() => {});
    await guest.connection.connect(seat('guest', 'host'));
    await settle();
    const offers = ({ sent }: Side): unknown[] => sent.filter((signal) => 'description' in signal);
    guest.connection.peerReturned('host');
    await settle();
    expect(offers(guest)).toHaveLength(2);
    expect(offers(guest)[1]).toEqual(offers(guest)[0]);
    const both = await call();
    both.guest.connection.peerReturned('host');
    await settle();
    expect(offers(both.guest)).toHaveLength(1);
  });

  it('answers an offer that comes twice with the same answer', async () => {
    const { host, guest } = await call();
    const [offer] = guest.sent.filter((signal) => 'description' in signal);
    if (offer) host.connection.signal('guest', offer);
    await settle();
    const answers = host.sent.filter((signal) => 'description' in signal);
    expect(answers).toHaveLength(2);
    expect(answers[1]).toEqual(answers[0]);
  });

  it('is not brought back by what the other said before it went', async () => {
    const { host, guest } = await call();
    host.connection.peerLeft('guest');
    const links = made.length;
    for (const signal of guest.sent) host.connection.signal('guest', signal);
    await settle();
    expect(made).toHaveLength(links);
    expect(states(host).at(-1)).toBe('connected');
  });

  it('leaves no timer behind', async () => {
    const { host, guest } = await call();
    await Promise.all([host.connection.close(), guest.connection.close()]);
    expect(time.pending).toBe(0);
  });
});
