// The script that a browser fetches before the lobby's Join can be pressed, and what follows once it stands.
import { launch } from './lib/browser.mjs';
import { table } from './lib/numbers.mjs';
import { Person, startVisavis } from './lib/visavis.mjs';

const HOST = 'tutor@visavis.example';
const GUEST = 'student@visavis.example';
const AIM = 60_000;

/** In the page: remembers when Join can be pressed, in the page's own time. */
function watchJoin() {
  const look = () => {
    if (document.querySelector('[data-join]:not([disabled])') === null) return;
    window.benchUsable ??= performance.now();
    watcher.disconnect();
  };
  const watcher = new MutationObserver(look);
  watcher.observe(document, { childList: true, subtree: true, attributes: true });
}

/** In the page: compressed bytes of each script, and whether it was asked for before Join could be pressed. */
const scripts = () =>
  performance
    .getEntriesByType('resource')
    .filter(({ name }) => new URL(name).pathname.endsWith('.js'))
    .map(({ name, startTime, encodedBodySize }) => ({
      file: new URL(name).pathname.split('/').at(-1),
      bytes: encodedBodySize,
      before: startTime < window.benchUsable,
    }));

const server = await startVisavis();
const browser = await launch();
try {
  const host = await Person.signIn(server.url, HOST);
  const booking = await host.bookingNow(GUEST);
  const context = await browser.newContext({ baseURL: server.url });
  await context.addCookies(host.cookies);
  await context.addInitScript(watchJoin);
  const page = await context.newPage();
  await page.goto(`/session/${booking.id}`);
  await page.waitForFunction(() => window.benchUsable !== undefined);
  await page.waitForLoadState('networkidle');
  const fetched = await page.evaluate(scripts);
  const sum = (before) => fetched.filter((it) => it.before === before).reduce((bytes, it) => bytes + it.bytes, 0);
  console.log(
    table([
      ['script', 'bytes, compressed', 'before Join can be pressed'],
      ...fetched.map(({ file, bytes, before }) => [file, String(bytes), before ? 'yes' : 'no']),
    ]),
  );
  console.log(`\n${sum(true)} bytes before Join can be pressed (aim: ${AIM}), ${sum(false)} after it`);
  if (sum(true) > AIM) process.exitCode = 1;
} finally {
  await browser.close();
  await server.stop();
}
