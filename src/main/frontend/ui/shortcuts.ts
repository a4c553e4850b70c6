import type { CallActions, Phase } from '../call/view';

const withDevices: readonly Phase['name'][] = ['lobby', 'waiting', 'declined', 'call'];

/** Ctrl/⌘ with D switches the microphone, with E the camera; never while somebody writes. */
export function shortcut(event: KeyboardEvent, phase: Phase['name'], actions: CallActions): void {
  const modified = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (!modified || event.repeat || !withDevices.includes(phase) || isWriting(event.target)) return;
  const action = { d: () => actions.toggleMicrophone(), e: () => actions.toggleCamera() }[event.key.toLowerCase()];
  if (action === undefined) return;
  event.preventDefault();
  action();
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;
}
