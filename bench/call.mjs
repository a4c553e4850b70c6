// From pressing Join to the first remote frame through the real server, beside a bare connection in one page.
import { chromium } from 'playwright-core';
import { bareCall, watchCall } from './lib/first-frame.mjs';
import { median, spread, table } from './lib/numbers.mjs';
import { Person, startVisavis } from './lib/visavis.mjs';

const CALLS = Number(process.env.CALLS ?? 12);
const HOST = 'tutor@visavis.example';
const GUEST = 'student@visavis.example';
const VIDEO = { width: { ideal: 1280 }, height: { ideal: 720 } };

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-dev-shm-usage',
  '--allow-loopback-in-peer-connection',
  '--use-fake-device-for-media-stream=fps=30',
  '--use-fake-ui-for-media-stream',
];

/** In the lobby, with the picture running: all that comes before the press is not measured. */
async function lobby(browser, person, booking) {
  const context = await browser.newContext({ baseURL: person.url });
  await context.addCookies(person.cookies);
  await context.addInitScript(watchCall);
  const page = await context.newPage();
  await page.goto(`/session/${booking.id}`);
  const allow = page.getByRole('button', { name: /^allow/i });
  const preview = page.locator('visavis-session video');
  await allow.or(preview).first().waitFor();
  if (await allow.isVisible()) await allow.click();
  await preview.first().waitFor();
  return page;
}

async function throughTheServer(browser, host, guest, booking) {
  const hostPage = await lobby(browser, host, booking);
  await hostPage.locator('[data-join]').click();
  await hostPage.locator('visavis-session[data-phase=call]').waitFor();
  const guestPage = await lobby(browser, guest, booking);
  await guestPage.locator('[data-join]').click();
  await guestPage.waitForFunction(() => window.benchTimes.seen !== undefined);
  const took = await guestPage.evaluate(() => window.benchTimes.seen - window.benchTimes.pressed);
  // The guest first, so that the room is empty and known to be so before the next call.
  for (const page of [guestPage, hostPage]) {
    await page.getByRole('button', { name: 'Leave', exact: true }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/session/'));
    await page.context().close();
  }
  return took;
}

async function bare(browser, url) {
  const context = await browser.newContext({ baseURL: url });
  const page = await context.newPage();
  await page.goto('/login');
  const took = await page.evaluate(bareCall, VIDEO);
  await context.close();
  return took;
}

const server = await startVisavis();
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
const [ours, theirs] = [[], []];
try {
  const host = await Person.signIn(server.url, HOST);
  const guest = await Person.signIn(server.url, GUEST);
  const booking = await host.bookingNow(GUEST);
  // The first of each warms up server and browser and does not count.
  for (let call = 0; call <= CALLS; call++) {
    const took = [await throughTheServer(browser, host, guest, booking), await bare(browser, server.url)];
    if (call === 0) continue;
    ours.push(took[0]);
    theirs.push(took[1]);
  }
} finally {
  await browser.close();
  await server.stop();
}
console.log(`${CALLS} calls of each kind in turn; median (lowest to highest)\n`);
console.log(
  table([
    ['way', 'ms to the first remote frame'],
    ['pressing Join in Visavis, two windows', spread(ours)],
    ['bare connection within one page', spread(theirs)],
    ['ratio of the medians', (median(ours) / median(theirs)).toFixed(2)],
  ]),
);
