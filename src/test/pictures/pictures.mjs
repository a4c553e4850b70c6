// Every page and every state, as people see them; see script/pictures.
import { mkdirSync, rmSync } from 'node:fs';
import { launch } from 'puppeteer-core';
import { startVisavis } from '../../../bench/lib/visavis.mjs';
import { openGallery } from './gallery.mjs';
import { furnish } from './practice.mjs';

const FOLDER = new URL('../../../screenshots/', import.meta.url).pathname;
const WORDS = process.argv.slice(2);
const LOOKS = [1280, 390].flatMap((width) => ['light', 'dark'].map((colours) => ({ width, colours })));

const wanted = (name) => WORDS.length === 0 || WORDS.some((word) => name.includes(word));

function pagesOf({ tutor, student, therapist, client, admin, ids }) {
  const nobody = { cookies: [] };
  return [
    ['sign-in', nobody, '/login'],
    ['tutor-bookings', tutor, '/tutor/bookings'],
    ['tutor-bookings-requests', tutor, '/tutor/bookings?show=requests'],
    ['tutor-bookings-past', tutor, '/tutor/bookings?show=past'],
    ['tutor-bookings-cancelled', tutor, '/tutor/bookings?show=cancelled'],
    ['tutor-bookings-nothing-found', tutor, '/tutor/bookings?q=nothing'],
    ['tutor-week', tutor, '/week'],
    ['tutor-availability', tutor, '/availability'],
    ['tutor-new', tutor, '/bookings/new'],
    ['tutor-booking', tutor, `/bookings/${ids.lesson}`],
    ['tutor-request', tutor, `/bookings/${ids.request}`],
    ['tutor-move', tutor, `/bookings/${ids.lesson}/move`],
    ['tutor-record', tutor, `/bookings/${ids.running}/record`],
    ['tutor-chat', tutor, `/bookings/${ids.running}/chat`],
    ['tutor-guest', tutor, ids.guest && `/guests/${ids.guest}`],
    ['tutor-room', tutor, '/account/room'],
    ['tutor-notifications', tutor, '/account/notifications'],
    ['student-sessions', student, '/student/sessions'],
    ['student-book', student, '/book'],
    ['student-book-host', student, `/book/${ids.host}`],
    ['student-booking', student, `/bookings/${ids.lesson}`],
    ['student-move', student, `/bookings/${ids.lesson}/move`],
    ['student-lobby', student, `/session/${ids.running}`],
    ['student-check', student, '/check'],
    ['student-not-found', student, '/nowhere'],
    ['therapist-appointments', therapist, '/therapist/appointments'],
    ['client-sessions', client, '/client/sessions'],
    ['admin', admin, '/admin'],
    ['admin-outbox', admin, '/admin/outbox'],
  ].flatMap(([name, person, path]) => (path && wanted(name) ? [{ name, cookies: person.cookies, path }] : []));
}

async function take(browser, url, { name, cookies, path }) {
  for (const { width, colours } of LOOKS) {
    const window = await browser.createBrowserContext();
    if (cookies.length > 0)
      await window.setCookie(...cookies.map(({ name, value }) => ({ name, value, domain: 'localhost' })));
    const page = await window.newPage();
    await page.setViewport({ width, height: width === 390 ? 844 : 800 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colours }]);
    await page.goto(url + path, { waitUntil: 'load' });
    await page.evaluate(() => Promise.all([document.fonts.ready, new Promise((done) => setTimeout(done, 400))]));
    await page.screenshot({ path: `${FOLDER}${name}-${width}-${colours}.png`, fullPage: true });
    await window.close();
  }
  console.log(name);
}

async function statesOf(browser, url) {
  const page = await browser.newPage();
  await page.goto(url);
  const states = await page.$$eval('main a', (links) => links.map((link) => link.textContent));
  await page.close();
  return states
    .map((state) => ({ name: `session-${state}`, cookies: [], path: `/?state=${state}` }))
    .filter(({ name }) => wanted(name));
}

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER);
const browser = await launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
});
const gallery = await openGallery();
const server = await startVisavis();
try {
  for (const page of pagesOf(await furnish(server.url))) await take(browser, server.url, page);
  for (const state of await statesOf(browser, gallery.url)) await take(browser, gallery.url, state);
} finally {
  await server.stop();
  gallery.close();
  await browser.close();
}
