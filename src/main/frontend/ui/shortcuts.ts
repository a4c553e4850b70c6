import type { Phase } from '../call/phase';
import type { TextKey } from '../texts/text';
import { fullScreen } from './full-screen';
import type { Scene } from './scene';
import { pressShare } from './share-control';
import { sinceStart } from './since-start';

/** `Ctrl` is ⌘ on Apple's keyboards. The last key is as it stands on the key, whatever Shift makes of it. */
interface Shortcut {
  readonly keys: readonly [...('Ctrl' | 'Shift' | 'Alt')[], string];
  readonly words: TextKey;
  readonly phases: readonly Phase['name'][];
  readonly hostOnly?: true;
  readonly run: (scene: Scene) => void;
}

const withDevices: readonly Phase['name'][] = ['lobby', 'waiting', 'declined', 'call'];
const inRoom: readonly Phase['name'][] = ['call'];

export const shortcuts: readonly Shortcut[] = [
  {
    keys: ['Ctrl', 'D'],
    words: 'shortcuts.microphone',
    phases: withDevices,
    run: ({ actions }) => actions.toggleMicrophone(),
  },
  { keys: ['Ctrl', 'E'], words: 'shortcuts.camera', phases: withDevices, run: ({ actions }) => actions.toggleCamera() },
  { keys: ['Ctrl', 'Shift', 'E'], words: 'shortcuts.screen', phases: inRoom, run: pressShare },
  {
    keys: ['Ctrl', 'Alt', 'C'],
    words: 'shortcuts.chat',
    phases: inRoom,
    run: ({ chat }) => chat?.actions.toggle(),
  },
  {
    keys: ['Ctrl', 'Alt', 'B'],
    words: 'shortcuts.board',
    phases: inRoom,
    run: ({ board }) => board?.actions.toggle(),
  },
  {
    keys: ['Ctrl', 'Alt', 'N'],
    words: 'shortcuts.notes',
    phases: inRoom,
    hostOnly: true,
    run: ({ notes }) => notes?.actions.toggle(),
  },
  {
    keys: ['Ctrl', 'Alt', 'M'],
    words: 'shortcuts.mark',
    phases: inRoom,
    hostOnly: true,
    run: ({ view, notes }) => notes?.actions.mark(sinceStart(view)),
  },
  { keys: ['Ctrl', 'Shift', 'L'], words: 'shortcuts.layout', phases: inRoom, run: ({ views }) => views.next() },
  { keys: ['Ctrl', 'Shift', 'K'], words: 'shortcuts.floating', phases: inRoom, run: ({ float }) => float() },
  { keys: ['Ctrl', 'Shift', 'F'], words: 'shortcuts.fullScreen', phases: inRoom, run: () => fullScreen.toggle() },
  { keys: ['Ctrl', 'Shift', '/'], words: 'shortcuts.help', phases: inRoom, run: ({ help }) => help() },
];

/** Runs what the keys stand for; never while somebody writes, and nothing but the list where they are switched off. */
export function shortcut(event: KeyboardEvent, scene: Scene): void {
  if (event.repeat) return;
  const phase = scene.view.phase.name;
  const found = shortcuts.find((candidate) => candidate.phases.includes(phase) && isPressed(candidate, event, scene));
  if (found === undefined) return;
  event.preventDefault();
  found.run(scene);
}

function isPressed(shortcut: Shortcut, event: KeyboardEvent, { views }: Scene): boolean {
  const modified = event.ctrlKey || event.metaKey;
  const isHelp = shortcut.words === 'shortcuts.help';
  if (!views.shortcuts && !(isHelp && modified)) return false;
  if (event.altKey) return modified && isWithAlt(shortcut, event);
  if (isWriting(event.target)) return false;
  // Where that key is differs between keyboards; what it writes does not.
  if (isHelp) return event.key === '?' || (event.key === '/' && modified && event.shiftKey);
  const { keys } = shortcut;
  return (
    modified &&
    event.shiftKey === keys.includes('Shift') &&
    !keys.includes('Alt') &&
    event.key.toUpperCase() === keys.at(-1)
  );
}

/**
 * By the key's place, as Alt changes its letter. The right Alt key writes letters in many languages and is left alone; so nothing is
 * written with these keys, and they work within fields too.
 */
function isWithAlt({ keys }: Shortcut, event: KeyboardEvent): boolean {
  return keys.includes('Alt') && event.code === `Key${keys.at(-1)}` && !event.getModifierState('AltGraph');
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(fields) !== null;
}

const fields = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';
