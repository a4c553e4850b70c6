// From pressing Join to the first remote frame through the real server, beside a bare connection in one page.
import { callBetween, launch, leave, lobby } from './lib/browser.mjs';
import { bareCall, watchCall } from './lib/first-frame.mjs';
import { median, spread, table } from './lib/numbers.mjs';
import { Person, startVisavis } from './lib/visavis.mjs';

const CALLS = Number(process.env.CALLS ?? 12);
const HOST = 'tutor@visavis.example';
const GUEST = 'student@visavis.example';
const VIDEO = { width: { ideal: 1280 }, height: { ideal: 720 } };

async function throughTheServer(browser, host, guest, booking) {
  const hostPage = await lobby(browser, host, booking, watchCall);
  const guestPage = await lobby(browser, guest, booking, watchCall);
  const took = await callBetween(hostPage, guestPage);
  await leave(hostPage, guestPage);
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
const browser = await launch();
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
