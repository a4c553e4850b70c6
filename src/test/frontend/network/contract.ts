import type { TrackKind } from '../../../main/frontend/network/media-connection';
import { ContractRoom, type ContractWorld, type Party } from './contract-room';

/** What everything above a MediaConnection relies on, whatever carries the media. Runs under Vitest and in a real browser. */
export interface ContractCase {
  readonly name: string;
  readonly run: (room: ContractRoom) => Promise<void>;
}

const kinds: readonly TrackKind[] = ['microphone', 'camera'];

export const contract: readonly ContractCase[] = [
  {
    name: 'two people get each other’s sound and picture',
    async run(room) {
      const [host, guest] = await twoSending(room);
      await bothGetAll(room, host, guest);
      await eventually(room, 'both say that they are connected', () => says(host) && says(guest));
    },
  },
  {
    name: 'one alone is connected and waits',
    async run(room) {
      const host = room.newParty();
      await host.send('camera');
      await room.enter(host);
      await eventually(room, 'the host is connected', () => says(host));
    },
  },
  {
    name: 'what is switched on later is sent as well',
    async run(room) {
      const [host, guest] = await two(room);
      await host.send('camera');
      await guest.send('microphone');
      await eventually(room, 'the picture comes', () => guest.gets(host, 'camera'));
      await eventually(room, 'the sound comes', () => host.gets(guest, 'microphone'));
    },
  },
  {
    name: 'a camera goes off and on again, while the sound goes on',
    async run(room) {
      const [host, guest] = await twoSending(room);
      await bothGetAll(room, host, guest);
      await guest.connection.setTrack('camera', null);
      await eventually(room, 'the picture stops', async () => !(await host.gets(guest, 'camera')));
      await eventually(room, 'the sound goes on', () => host.gets(guest, 'microphone'));
      await guest.send('camera');
      await eventually(room, 'the picture is back', () => host.gets(guest, 'camera'));
    },
  },
  {
    name: 'another microphone takes the place of the first',
    async run(room) {
      const [host, guest] = await two(room);
      const first = await guest.send('microphone');
      await eventually(room, 'the first comes', () => host.gets(guest, 'microphone'));
      await guest.send('microphone');
      first.stop();
      await eventually(room, 'the second comes', () => host.gets(guest, 'microphone'));
    },
  },
  {
    name: 'of quick changes the last one counts',
    async run(room) {
      const [host, guest] = await two(room);
      const last = room.world.source('camera');
      void guest.connection.setTrack('camera', room.world.source('camera'));
      void guest.connection.setTrack('camera', null);
      await guest.connection.setTrack('camera', last);
      await eventually(room, 'the picture comes', () => host.gets(guest, 'camera'));
      void guest.connection.setTrack('camera', room.world.source('camera'));
      await guest.connection.setTrack('camera', null);
      await eventually(room, 'no picture comes', async () => !(await host.gets(guest, 'camera')));
    },
  },
  {
    name: 'a picture that the network does not carry stops, and comes again, also for who comes meanwhile',
    async run(room) {
      const [host, guest] = await twoSending(room);
      await bothGetAll(room, host, guest);
      await guest.connection.limitPicture('none');
      await eventually(room, 'the picture stops', async () => !(await host.gets(guest, 'camera')));
      await eventually(room, 'the sound goes on', () => host.gets(guest, 'microphone'));
      await guest.connection.limitPicture('smaller');
      await eventually(room, 'a picture comes', () => host.gets(guest, 'camera'));
      await guest.connection.limitPicture('none');
      await guest.send('camera');
      await eventually(room, 'a new camera is not sent either', async () => !(await host.gets(guest, 'camera')));
      await room.leave(host);
      const again = await sending(room);
      await room.enter(again);
      await eventually(room, 'sound alone comes', () => again.gets(guest, 'microphone'));
      check(!(await again.gets(guest, 'camera')), 'no picture came');
      await guest.connection.limitPicture('full');
      await bothGetAll(room, again, guest);
    },
  },
  ...screens(),
  {
    name: 'who leaves is gone, and gets nothing more',
    async run(room) {
      const [host, guest] = await twoSending(room);
      await bothGetAll(room, host, guest);
      await room.leave(guest);
      await eventually(room, 'the tracks are withdrawn', () => kinds.every((kind) => !host.received(guest, kind)));
      const count = guest.events.length;
      await host.send('camera');
      check(guest.events.length === count, 'a closed connection tells nothing');
    },
  },
  {
    name: 'who comes back under a new id is seen and heard again',
    async run(room) {
      const [host, guest] = await twoSending(room);
      await bothGetAll(room, host, guest);
      await room.leave(guest);
      const again = room.newParty();
      for (const kind of kinds) await again.send(kind);
      await room.enter(again);
      await bothGetAll(room, host, again);
    },
  },
  ...lostSockets(),
  {
    name: 'closing is safe twice, before and after, and leaves the tracks to their owner',
    async run(room) {
      const [host, guest] = await two(room);
      const track = await guest.send('camera');
      await eventually(room, 'the picture comes', () => host.gets(guest, 'camera'));
      await Promise.all([guest.connection.close(), guest.connection.close()]);
      await guest.connection.close();
      await guest.connection.setTrack('camera', null);
      guest.connection.signal('p-1', { candidate: null });
      check(track.readyState === 'live', 'the track is still live');
      await room.newParty().connection.close();
    },
  },
];

const ofScreen: readonly TrackKind[] = ['screen', 'screen-sound'];

/** Beside camera and microphone, which go on as before. */
function screens(): readonly ContractCase[] {
  return [
    {
      name: 'a screen is shared with its sound, taken back, and shared by the other',
      async run(room): Promise<void> {
        const [host, guest] = await twoSending(room);
        await bothGetAll(room, host, guest);
        for (const kind of ofScreen) await guest.send(kind);
        for (const kind of ofScreen) await eventually(room, `the ${kind} comes`, () => host.gets(guest, kind));
        await bothGetAll(room, host, guest);
        for (const kind of ofScreen) await guest.connection.setTrack(kind, null);
        await eventually(room, 'the screen goes', async () => !(await host.gets(guest, 'screen')));
        await host.send('screen');
        await eventually(room, 'the other screen comes', () => guest.gets(host, 'screen'));
        await guest.send('screen');
        await eventually(room, 'the first comes again', () => host.gets(guest, 'screen'));
        await bothGetAll(room, host, guest);
      },
    },
    {
      name: 'both share at the same moment',
      async run(room): Promise<void> {
        const [host, guest] = await twoSending(room);
        await bothGetAll(room, host, guest);
        await Promise.all([host.send('screen'), guest.send('screen')]);
        await eventually(room, 'the host’s screen comes', () => guest.gets(host, 'screen'));
        await eventually(room, 'the guest’s screen comes', () => host.gets(guest, 'screen'));
        await bothGetAll(room, host, guest);
      },
    },
    {
      name: 'who comes, or comes back, gets the screen that is shared',
      async run(room): Promise<void> {
        const host = await sending(room);
        await host.send('screen');
        await room.enter(host);
        for (let visit = 0; visit < 2; visit++) {
          const guest = await sending(room);
          await room.enter(guest);
          await eventually(room, 'the screen comes', () => guest.gets(host, 'screen'));
          await bothGetAll(room, host, guest);
          await room.leave(guest);
        }
      },
    },
    {
      name: 'who comes sharing shows the screen',
      async run(room): Promise<void> {
        const host = await sending(room);
        await room.enter(host);
        const guest = await sending(room);
        await guest.send('screen');
        await room.enter(guest);
        await eventually(room, 'the screen comes', () => host.gets(guest, 'screen'));
        await bothGetAll(room, host, guest);
        await room.leave(guest);
        await eventually(room, 'the screen is withdrawn', () => !host.received(guest, 'screen'));
      },
    },
  ];
}

/** A socket that drops in the middle of it: noticed by the server or not, and whoever of the two gives way. */
function lostSockets(): readonly ContractCase[] {
  return [true, false].flatMap((noticed) =>
    [true, false].flatMap((guestGivesWay) => {
      const how = `${noticed ? 'noticed' : 'unnoticed'}, ${guestGivesWay ? 'guest' : 'host'} gives way`;
      return [
        {
          name: `who came while the host's socket was gone is seen and heard (${how})`,
          async run(room: ContractRoom): Promise<void> {
            const [host, guest] = [await sending(room), await sending(room)];
            await room.enter(host, !guestGivesWay);
            room.cut(host);
            await room.enter(guest, guestGivesWay);
            await aWhile(room);
            room.restore(host, noticed);
            await bothGetAll(room, host, guest);
          },
        },
        {
          name: `the answer that got lost comes again (${how})`,
          async run(room: ContractRoom): Promise<void> {
            const [host, guest] = [await sending(room), await sending(room)];
            await room.enter(host, !guestGivesWay);
            await room.enter(guest, guestGivesWay);
            room.cut(guest);
            await aWhile(room);
            room.restore(guest, noticed);
            await bothGetAll(room, host, guest);
          },
        },
      ];
    }),
  );
}

export async function runCase(world: ContractWorld, { run }: ContractCase): Promise<void> {
  const room = new ContractRoom(world);
  try {
    await run(room);
  } finally {
    await room.close();
  }
}

async function two(room: ContractRoom): Promise<readonly [Party, Party]> {
  const host = room.newParty();
  await room.enter(host);
  const guest = room.newParty();
  await room.enter(guest);
  return [host, guest];
}

async function twoSending(room: ContractRoom): Promise<readonly [Party, Party]> {
  const host = await sending(room);
  await room.enter(host);
  const guest = await sending(room);
  await room.enter(guest);
  return [host, guest];
}

async function sending(room: ContractRoom): Promise<Party> {
  const party = room.newParty();
  for (const kind of kinds) await party.send(kind);
  return party;
}

async function bothGetAll(room: ContractRoom, one: Party, other: Party): Promise<void> {
  for (const kind of kinds) {
    await eventually(room, `${one.id} gets the ${kind}`, () => one.gets(other, kind));
    await eventually(room, `${other.id} gets the ${kind}`, () => other.gets(one, kind));
  }
}

function says(party: Party): boolean {
  return party.state === 'connected';
}

async function aWhile(room: ContractRoom): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await room.world.pause();
}

const PATIENCE = 100;

async function eventually(room: ContractRoom, what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < PATIENCE; attempt++) {
    if (await holds()) return;
    await room.world.pause();
  }
  throw new Error(`Not so: ${what}`);
}

function check(holds: boolean, what: string): void {
  if (!holds) throw new Error(`Not so: ${what}`);
}
