import { chromium } from 'playwright-core';

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

const setting = { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS };

export const launch = () => chromium.launch(setting);

/** With a process id, so that its CPU can be read. */
export async function launchMeasured() {
  const server = await chromium.launchServer(setting);
  return {
    pid: server.process().pid,
    browser: await chromium.connect(server.wsEndpoint()),
    stop: () => server.close(),
  };
}

/** In the lobby, with the picture running: all that comes before the press is not measured. */
export async function lobby(browser, person, booking, ...scripts) {
  const context = await browser.newContext({ baseURL: person.url });
  await context.addCookies(person.cookies);
  for (const script of scripts) await context.addInitScript(script);
  const page = await context.newPage();
  await page.goto(`/session/${booking.id}`);
  const allow = page.getByRole('button', { name: /^allow/i });
  const preview = page.locator('visavis-session video');
  await allow.or(preview).first().waitFor();
  if (await allow.isVisible()) await allow.click();
  await preview.first().waitFor();
  return page;
}

/** A guest comes to a host who is there already; milliseconds from the press to the host's first picture. */
export async function callBetween(hostPage, guestPage) {
  await hostPage.locator('[data-join]').click();
  await hostPage.locator('visavis-session[data-phase=call]').waitFor({ state: 'attached' });
  await guestPage.locator('[data-join]').click();
  await guestPage.waitForFunction(() => window.benchTimes.seen !== undefined);
  return guestPage.evaluate(() => window.benchTimes.seen - window.benchTimes.pressed);
}

/** The guest first, so that the room is empty and known to be so before the next call. */
export async function leave(hostPage, guestPage) {
  for (const page of [guestPage, hostPage]) {
    await page.getByRole('button', { name: 'Leave', exact: true }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/session/'));
    await page.context().close();
  }
}
