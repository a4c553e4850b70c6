import type { CallView } from '../../../main/frontend/call/view';
import '../../../main/frontend/styles/index.css';
import '../../../main/frontend/styles/session.css';
import ar from '../../../main/frontend/texts/ar.json';
import de from '../../../main/frontend/texts/de.json';
import en from '../../../main/frontend/texts/en.json';
import { speak } from '../../../main/frontend/texts/text';
import { VisavisSession } from '../../../main/frontend/ui/visavis-session';
import { boards } from './boards';
import { chats } from './chats';
import { notebooks } from './notebooks';
import { quietActions } from './fake-actions';
import { stopPictures } from './fake-picture';
import { scenarios } from './scenarios';

/**
 * `?state=<name>` shows one state of the session page, and `#<name>` another in its place without loading the page anew;
 * without, a list of all. `&theme=light|dark` forces a theme, `&language=de|ar` a language.
 */
const wanted = new URLSearchParams(location.search);
const main = document.querySelector('main') as HTMLElement;
const language = wanted.get('language') ?? 'en';
speak(language === 'ar' ? 'ar' : language === 'de' ? 'de' : 'en', language === 'ar' ? ar : language === 'de' ? de : en);
document.documentElement.lang = language;
document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
const theme = wanted.get('theme');
if (theme !== null) document.documentElement.dataset['theme'] = theme;

function list(): void {
  main.innerHTML = `<h1>Gallery</h1><ul>${Object.keys(scenarios)
    .map((name) => `<li><a href="?state=${name}">${name}</a></li>`)
    .join('')}</ul>`;
}

function element(state: string, scenario: () => CallView): VisavisSession {
  const made = new VisavisSession();
  const notes = notebooks[state];
  const board = boards[state];
  const chat = chats[state] ?? (notes === undefined ? undefined : chats['call-chat-unread']);
  made.dataset['zone'] = 'Europe/Berlin';
  if (chat !== undefined) made.chat = chat;
  if (notes !== undefined) made.notes = notes;
  if (board !== undefined) made.board = board;
  made.call = { view: scenario(), actions: quietActions, subscribe: () => () => undefined };
  return made;
}

async function draw(): Promise<void> {
  const state = location.hash.slice(1) || (wanted.get('state') ?? '');
  const scenario = scenarios[state];
  if (scenario === undefined) return list();
  stopPictures();
  localStorage.setItem('visavis.layout', state.includes('side-by-side') ? 'side-by-side' : 'speaker');
  const shown = element(state, scenario);
  main.replaceChildren(shown);
  // What comes after the lobby is drawn when its code is there.
  await import('../../../main/frontend/ui/beyond-lobby');
  await new Promise((resolve) => setTimeout(resolve, 50));
  await shown.updateComplete;
  document.body.dataset['drawn'] = state;
}

addEventListener('hashchange', () => void draw());
await draw();
