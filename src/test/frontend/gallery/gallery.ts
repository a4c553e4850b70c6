import type { Call } from '../../../main/frontend/call/view';
import '../../../main/frontend/styles/index.css';
import '../../../main/frontend/styles/session.css';
import { VisavisSession } from '../../../main/frontend/ui/visavis-session';
import { chats } from './chats';
import { quietActions } from './fake-actions';
import { scenarios } from './scenarios';

/** `?state=<name>` shows one state of the session page, `&theme=light|dark` forces a theme; without, a list of all. */
const wanted = new URLSearchParams(location.search);
const main = document.querySelector('main') as HTMLElement;
const state = wanted.get('state') ?? '';
const scenario = scenarios[state];
const chat = chats[state];
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
  element.call = call;
  main.append(element);
}
