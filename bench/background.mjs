// What a background costs: pictures a second and CPU in the lobby, and from Join to the first remote frame with it on.
import { callBetween, launch, launchMeasured, leave, lobby } from './lib/browser.mjs';
import { watchCall } from './lib/first-frame.mjs';
import { spread, table } from './lib/numbers.mjs';
import { cpuSecondsOfTree } from './lib/processes.mjs';
import { Person, startVisavis } from './lib/visavis.mjs';

const ROUNDS = Number(process.env.ROUNDS ?? 3);
const SECONDS = Number(process.env.SECONDS_EACH ?? 6);
const CALLS = Number(process.env.CALLS ?? 6);
const HOST = 'tutor@visavis.example';
const GUEST = 'student@visavis.example';
const BACKDROPS = { none: 'the room as it is', 'blur-strong': 'strong blur', study: 'a picture' };

/** Chosen on an earlier visit, as the page remembers it. */
const chosen = (backdrop) => `localStorage.setItem('visavis.backdrop', '${backdrop}')`;

const pictures = (page) =>
  page.evaluate(() => document.querySelector('.preview video').getVideoPlaybackQuality().totalVideoFrames);

/** A browser of its own each time, so that nothing of the last one is still cleaned up. */
async function inTheLobby(person, booking, backdrop) {
  const { pid, browser, stop } = await launchMeasured();
  try {
    const begun = performance.now();
    const page = await lobby(browser, person, booking, chosen(backdrop));
    await page.waitForFunction(() => document.querySelector('.preview video')?.videoWidth > 0);
    const first = performance.now() - begun;
    await page.waitForTimeout(2000);
    const [framesBefore, cpuBefore, from] = [await pictures(page), cpuSecondsOfTree(pid), performance.now()];
    await page.waitForTimeout(SECONDS * 1000);
    const seconds = (performance.now() - from) / 1000;
    const still = await page.evaluate(() => document.querySelector('[data-backdrop-ended]') === null);
    const frames = still ? (await pictures(page)) - framesBefore : 0;
    return { first, frames: frames / seconds, cpu: (100 * (cpuSecondsOfTree(pid) - cpuBefore)) / seconds };
  } finally {
    await stop();
  }
}

async function firstFrame(browser, host, guest, booking, backdrop) {
  const hostPage = await lobby(browser, host, booking, watchCall, chosen(backdrop));
  const guestPage = await lobby(browser, guest, booking, watchCall, chosen(backdrop));
  const took = await callBetween(hostPage, guestPage);
  await leave(hostPage, guestPage);
  return took;
}

const server = await startVisavis();
const seen = Object.fromEntries(
  Object.keys(BACKDROPS).map((name) => [name, { first: [], frames: [], cpu: [], took: [] }]),
);
try {
  const host = await Person.signIn(server.url, HOST);
  const guest = await Person.signIn(server.url, GUEST);
  const booking = await host.bookingNow(GUEST);
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of Object.keys(BACKDROPS)) {
      const look = await inTheLobby(host, booking, name);
      for (const what of Object.keys(look)) seen[name][what].push(look[what]);
    }
  }
  const browser = await launch();
  // The first of each warms up server and browser and does not count.
  for (let call = 0; call <= CALLS; call++) {
    for (const name of ['none', 'blur-strong']) {
      const took = await firstFrame(browser, host, guest, booking, name);
      if (call > 0) seen[name].took.push(took);
    }
  }
  await browser.close();
} finally {
  await server.stop();
}
console.log(`${ROUNDS} rounds of ${SECONDS} s and ${CALLS} calls of each kind, in turn; median (lowest to highest)\n`);
console.log(
  table([
    [
      'behind the person',
      'pictures/s',
      'CPU of the browser, % of a core',
      'ms to the own first picture',
      'ms from Join to the first remote frame',
    ],
    ...Object.entries(BACKDROPS).map(([name, words]) => [
      words,
      spread(seen[name].frames, 1),
      spread(seen[name].cpu),
      spread(seen[name].first),
      seen[name].took.length === 0 ? '' : spread(seen[name].took),
    ]),
  ]),
);
