import type { Call } from '../../../main/frontend/call/view';
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
import { scenarios } from './scenarios';

/** `?state=<name>` shows one state of the session page, `&theme=light|dark` forces a theme, `&language=de|ar` a language; without, a list of all. */
const wanted = new URLSearchParams(location.search);
const main = document.querySelector('main') as HTMLElement;
const language = wanted.get('language') ?? 'en';
speak(language === 'ar' ? 'ar' : language === 'de' ? 'de' : 'en', language === 'ar' ? ar : language === 'de' ? de : en);
document.documentElement.lang = language;
document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
const state = wanted.get('state') ?? '';
const scenario = scenarios[state];
const notes = notebooks[state];
const board = boards[state];
const chat = chats[state] ?? (notes === undefined ? undefined : chats['call-chat-unread']);
const theme = wanted.get('theme');
if (theme !== null) document.documentElement.dataset['theme'] = theme;

if (scenario === undefined) {
  main.innerHTML = `<h1>Gallery</h1><ul>${Object.keys(scenarios)
    .map((name) => `<li><a href="?state=${name}">${name}</a></li>`)
    .join('')}</ul>`;
} else {
  localStorage.setItem('visavis.layout', wanted.get('state')?.includes('side-by-side') ? 'side-by-side' : 'speaker');
  const element = new VisavisSession();
  element.dataset['zone'] = 'Europe/Berlin';
  const call: Call = { view: scenario(), actions: quietActions, subscribe: () => () => undefined };
  if (chat !== undefined) element.chat = chat;
  if (notes !== undefined) element.notes = notes;
  if (board !== undefined) element.board = board;
  element.call = call;
  main.append(element);
  // What comes after the lobby is drawn when its code is there.
  await import('../../../main/frontend/ui/beyond-lobby');
  await new Promise((resolve) => setTimeout(resolve, 50));
  await element.updateComplete;
  document.body.dataset['drawn'] = state;
}
