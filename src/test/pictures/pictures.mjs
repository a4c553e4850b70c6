// Every page and every state, as people see them; see script/pictures.
import { mkdirSync, rmSync } from 'node:fs';
import { launch } from 'puppeteer-core';
import { startVisavis } from '../../../bench/lib/visavis.mjs';
import { faultsOf } from './axe.mjs';
import { openGallery } from './gallery.mjs';
import { mailsIn } from './mails.mjs';
import { pagesOf } from './pages.mjs';
import { callOff, furnish, speak } from './practice.mjs';
import { statesOf } from './states.mjs';

const FOLDER = new URL('../../../screenshots/', import.meta.url).pathname;
const WITH_AXE = process.argv.includes('--axe');
const WORDS = process.argv.slice(2).filter((word) => word !== '--axe');
const HEIGHTS = { 1280: 800, 390: 844 };
const BY_DAY_AND_NIGHT = [1280, 390].flatMap((width) => ['light', 'dark'].map((colours) => ({ width, colours })));
/** From right to left everything is mirrored, whatever the colours. */
const IN_ARABIC = [1280, 390].map((width) => ({ width, colours: 'light' }));

const wanted = ({ name }) => WORDS.length === 0 || WORDS.some((word) => name.includes(word));

async function take(browser, url, picture, looks, language = '') {
  const { name, cookies, path, doing, width, dark } = picture;
  const window = await browser.createBrowserContext();
  if (cookies.length > 0)
    await window.setCookie(...cookies.map(({ name, value }) => ({ name, value, domain: 'localhost' })));
  const page = await window.newPage();
  // Out of a call the page asks whether to leave it.
  page.on('dialog', (question) => void question.accept());
  for (const look of looks) {
    if ((width ?? look.width) !== look.width || (dark && look.colours === 'light' && language === '')) continue;
    await page.setViewport({ width: look.width, height: HEIGHTS[look.width] });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look.colours }]);
    await page.goto(url + path, { waitUntil: 'load' });
    if (language === 'ar' && cookies.length === 0) await inArabic(page, url + path);
    await doing?.(page).catch((fault) => console.log(`${name} at ${look.width}: ${fault.message}`));
    await page.evaluate(() => Promise.all([document.fonts.ready, new Promise((done) => setTimeout(done, 200))]));
    const file = [name, look.width, look.colours, language].filter((word) => word !== '').join('-');
    await page.screenshot({ path: `${FOLDER}${file}.png`, fullPage: true, captureBeyondViewport: false });
    if (WITH_AXE) tell(file, await faultsOf(page));
  }
  await window.close();
  console.log(language === '' ? name : `${name} (${language})`);
}

function tell(file, faults) {
  for (const fault of faults) console.log(`FAULT in ${file}: ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}

async function takeMails(browser, folder) {
  const page = await browser.newPage();
  for (const [place, mail] of mailsIn(folder).entries()) {
    for (const width of [640, 390]) {
      await page.setViewport({ width, height: 600 });
      await page.setContent(mail);
      await page.screenshot({
        path: `${FOLDER}mail-${place + 1}-${width}.png`,
        fullPage: true,
        captureBeyondViewport: false,
      });
    }
  }
  console.log('mails');
}

/** The gallery takes the language from its address, a page before signing in from the menu at its foot. */
async function inArabic(page, address) {
  if (address.includes('?state=')) await page.goto(`${address}&language=ar`);
  else await Promise.all([page.waitForNavigation(), page.click('button[name=language][value=ar]')]);
}

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER);
const browser = await launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    // Nobody has pressed anything on these pages; the other's picture comes with sound.
    '--autoplay-policy=no-user-gesture-required',
  ],
});
const gallery = await openGallery();
const server = await startVisavis();
try {
  const practice = await furnish(server.url);
  const pages = pagesOf(practice).filter(wanted);
  for (const page of pages) await take(browser, server.url, page, BY_DAY_AND_NIGHT);
  await speak(practice, 'ar');
  await callOff(practice);
  for (const page of pages) await take(browser, server.url, page, IN_ARABIC, 'ar');
  for (const state of (await statesOf(browser, gallery.url)).filter(wanted)) {
    await take(browser, gallery.url, state, BY_DAY_AND_NIGHT);
    await take(browser, gallery.url, state, IN_ARABIC, 'ar');
  }
  if (wanted({ name: 'mail' })) await takeMails(browser, server.folder);
} finally {
  await server.stop();
  gallery.close();
  await browser.close();
}
