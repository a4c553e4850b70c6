// A guest whose browser is Firefox, from sign-in to leaving. Says each step that is done on a line of its own; a line on
// the standard input lets the guest leave. WebDriver BiDi, as Playwright does not drive a Firefox that Debian built.
import { once } from 'node:events';
import { launch } from 'puppeteer-core';

const { SERVER, EMAIL, PASSWORD, BOOKING, FIREFOX } = process.env;

const browser = await launch({
  browser: 'firefox',
  executablePath: FIREFOX,
  headless: true,
  extraPrefsFirefox: {
    'media.navigator.streams.fake': true,
    'media.navigator.permission.disabled': true,
    'media.autoplay.default': 0,
  },
});
try {
  const page = await browser.newPage();
  page.setDefaultTimeout(60_000);
  await page.evaluateOnNewDocument(() => {
    window.connections = [];
    window.RTCPeerConnection = class extends RTCPeerConnection {
      constructor(configuration) {
        super(configuration);
        window.connections.push(this);
      }
    };
  });
  await signIn(page);
  await enter(page);
  await seeAndHear(page);
  await once(process.stdin, 'data');
  await leave(page);
} finally {
  await browser.close();
}
process.exit();

async function signIn(page) {
  await page.goto(`${SERVER}/login`);
  await page.locator('input[type=email]').fill(EMAIL);
  await page.locator('input[type=password]').fill(PASSWORD);
  await page.locator('form:has(input[type=password]) button').click();
  await page.waitForFunction(() => location.pathname.endsWith('/sessions'));
  console.log('signed in');
}

async function enter(page) {
  await page.goto(`${SERVER}/session/${BOOKING}`);
  await page.waitForSelector('visavis-session[data-phase=lobby]');
  const allow = await page
    .waitForSelector('::-p-xpath(//button[starts-with(normalize-space(), "Allow")])', {
      timeout: 2000,
    })
    .catch(() => null);
  await allow?.click();
  await page.waitForFunction(() => [...document.querySelectorAll('video')].some((video) => video.videoWidth > 0));
  console.log('in the lobby, with a picture');
  await page.locator('[data-join]').click();
  await page.waitForSelector('visavis-session[data-phase=call]');
  console.log('in the call');
}

async function seeAndHear(page) {
  // Firefox counts the frames of no stream in getVideoPlaybackQuality.
  await page.evaluate(() => {
    const video = document.querySelector('.remote video');
    const count = () => (window.framesSeen = (window.framesSeen ?? 0) + 1) && video.requestVideoFrameCallback(count);
    video.requestVideoFrameCallback(count);
  });
  await page.waitForFunction(() => window.framesSeen > 5);
  console.log('sees the host');
  // A machine without a sound card plays nothing that could be measured; what the decoder gives out can be.
  await page.waitForFunction(async () => {
    const reports = await Promise.all(window.connections.map((connection) => connection.getStats()));
    const inbound = reports.flatMap((report) => [...report.values()]).filter(({ type }) => type === 'inbound-rtp');
    return inbound.some(({ kind, totalAudioEnergy }) => kind === 'audio' && totalAudioEnergy > 0.001);
  });
  console.log('hears the host');
  // Long enough for a look at the path that finds nothing to say so.
  for (let look = 0; look < 12; look++) {
    if (await page.$('[data-broken], [data-limited]')) throw new Error('complains about the connection');
    await page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
  }
  console.log('has no complaints');
}

async function leave(page) {
  await page.locator('::-p-aria([name="Leave"][role="button"])').click();
  await page.waitForFunction(() => location.pathname.endsWith('/sessions'));
  console.log('left');
}
