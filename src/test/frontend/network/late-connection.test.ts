import { expect, it } from 'vitest';
import { LateConnection } from '../../../main/frontend/network/late-connection';
import type { MediaEvent } from '../../../main/frontend/network/media-connection';
import { settle } from '../testing/manual-time';

it('says that there is no media when its code cannot be fetched', async () => {
  const events: MediaEvent[] = [];
  const late = new LateConnection(Promise.reject(new Error('Gone.')), (event) => events.push(event));
  await late.connect({ you: 'me', polite: true, peers: [], iceServers: [] });
  expect(events).toEqual([{ type: 'failed', trouble: 'media-lost' }]);
});

it('says nothing once it is closed', async () => {
  const events: MediaEvent[] = [];
  const late = new LateConnection(Promise.reject(new Error('Gone.')), (event) => events.push(event));
  void late.close();
  await settle();
  expect(events).toEqual([]);
});
