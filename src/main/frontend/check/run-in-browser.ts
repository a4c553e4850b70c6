import { soundContext } from '../devices/sound-context';
import { beginTest } from './check-server';
import { ConnectionTest } from './connection-test';
import { echoTime } from './echo';
import { gather } from './ice-gathering';
import { loopbackCall } from './loopback-call';
import { testMedia } from './test-picture';
import type { TestProgress } from './test-steps';

const sound = soundContext();

/** From a press: browsers make no sound before one, not even one that nobody hears. */
export function runInBrowser(tell: (progress: TestProgress) => void): Promise<TestProgress> {
  const test = new ConnectionTest(
    {
      begin: () => beginTest({ fetch: (...request) => fetch(...request), cookies: () => document.cookie }),
      echo: () => echoTime(socketAddress()),
      gather,
      call: async (servers, relayOnly) => {
        const media = testMedia(sound());
        try {
          return await loopbackCall(servers, relayOnly, media.stream);
        } finally {
          media.stop();
        }
      },
      monotonic: () => performance.now(),
    },
    tell,
  );
  return test.run();
}

function socketAddress(): string {
  const url = new URL('/ws/check', location.href);
  url.protocol = url.protocol.replace('http', 'ws');
  return url.href;
}
