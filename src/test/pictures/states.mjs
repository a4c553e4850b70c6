import { press } from './pages.mjs';

/** What opens over a state of the session page: its name, the state below it, and what is pressed there. */
const opened = [
  ['more', 'call-phone', '[popovertarget=view-menu]'],
  ['more-notes', 'call-notes', '[popovertarget=view-menu]'],
  ['devices', 'call', '[popovertarget=device-menu].control', 'wide'],
  ['devices-narrow', 'call', '[popovertarget=view-menu]', '#view-menu .menu-item.when-narrow', 'narrow'],
  ['people', 'call-phone', '[popovertarget=people-panel]'],
  ['people-removed', 'call-removed', '[popovertarget=people-panel]'],
  ['people-locked', 'call-locked', '[popovertarget=people-panel]'],
  ['remove', 'call-phone', '[popovertarget=people-panel]', '[data-remove]'],
  ['more-time', 'call-warning', '.banner [aria-haspopup=dialog]'],
  [
    'more-time-refused',
    'call-extend-refused',
    '[popovertarget=people-panel]',
    '#people-panel .button.full[aria-haspopup]',
  ],
  ['answer', 'call-host-door', '.knock [aria-haspopup=dialog]'],
  ['end', 'call-phone', '[data-end]', 'wide'],
  ['share-instead', 'call-screen', '[data-share]'],
  ['board-shapes', 'call-board', '[popovertarget=board-shapes]'],
  ['board-ink', 'call-board', '[data-ink]'],
  ['board-save', 'call-board', '.board-save'],
  ['share-notes', 'call-notes', '[data-share-notes]'],
  ['backdrops', 'lobby-ready', '[data-backdrops] summary'],
  ['backdrops-in-call', 'call', '[popovertarget=device-menu].control', '[data-backdrops] summary', 'wide'],
];

/** Every state that is drawn without a server, and what opens over some of them. */
export async function statesOf(browser, url) {
  const page = await browser.newPage();
  await page.goto(url);
  const states = await page.$$eval('main a', (links) => links.map((link) => link.textContent));
  await page.close();
  return [
    ...states.map((state) => ({ name: `session-${state}`, path: `/?state=${state}` })),
    ...opened.map(over),
    { name: 'session-over-shortcuts', path: '/?state=call-phone', doing: (page) => page.keyboard.press('?') },
  ].map((picture) => ({ ...picture, cookies: [], dark: picture.path.includes('=call') }));
}

function over([name, state, ...pressed]) {
  const selectors = pressed.filter((word) => !['wide', 'narrow'].includes(word));
  const width = pressed.includes('wide') ? 1280 : pressed.includes('narrow') ? 390 : undefined;
  return { name: `session-over-${name}`, path: `/?state=${state}`, doing: press(...selectors), width };
}
