// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { CallActions } from '../../../main/frontend/call/actions';
import type { CallView } from '../../../main/frontend/call/view';
import type { Phase } from '../../../main/frontend/call/phase';
import type { Scene } from '../../../main/frontend/ui/scene';
import { shortcut, shortcuts } from '../../../main/frontend/ui/shortcuts';
import { Views } from '../../../main/frontend/ui/views';
import { MapStore } from '../testing/map-store';

let done: string[];
let views: Views;

beforeEach(() => {
  document.body.innerHTML = '<input id="field"><input id="box" type="checkbox"><div contenteditable id="rich"></div>';
  done = [];
  views = new Views(new MapStore(), () => done.push(`layout ${views.layout}`));
});

function scene(phase: Phase['name']): Scene {
  const act = (name: string) => (): unknown => done.push(name);
  const view = { phase: { name: phase }, sharing: { possible: true, state: 'off' }, peer: null };
  const actions: Partial<CallActions> = {
    toggleMicrophone: act('microphone'),
    toggleCamera: act('camera'),
    shareScreen: act('share'),
  };
  return {
    view: view as unknown as CallView,
    actions,
    views,
    float: act('float'),
    help: act('help'),
  } as unknown as Scene;
}

interface Keys {
  readonly key: string;
  readonly on?: string;
  readonly phase?: Phase['name'];
  readonly with?: readonly ('ctrl' | 'meta' | 'shift' | 'alt')[];
  readonly repeat?: boolean;
}

function press({ key, on, phase = 'call', with: modifiers = [], repeat = false }: Keys): boolean {
  const has = (name: 'ctrl' | 'meta' | 'shift' | 'alt'): boolean => modifiers.includes(name);
  const event = new KeyboardEvent('keydown', {
    key,
    repeat,
    bubbles: true,
    cancelable: true,
    ctrlKey: has('ctrl'),
    metaKey: has('meta'),
    shiftKey: has('shift'),
    altKey: has('alt'),
  });
  const target = document.querySelector(on ?? 'body') as HTMLElement;
  target.addEventListener('keydown', (pressed) => shortcut(pressed, scene(phase)), { once: true });
  target.dispatchEvent(event);
  return event.defaultPrevented;
}

describe('shortcuts', () => {
  it.each<[Keys, string]>([
    [{ key: 'd', with: ['ctrl'] }, 'microphone'],
    [{ key: 'd', with: ['meta'] }, 'microphone'],
    [{ key: 'e', with: ['ctrl'], phase: 'lobby' }, 'camera'],
    [{ key: 'E', with: ['ctrl', 'shift'] }, 'share'],
    [{ key: 'L', with: ['ctrl', 'shift'] }, 'layout side-by-side'],
    [{ key: 'K', with: ['meta', 'shift'] }, 'float'],
    [{ key: '?', with: ['ctrl', 'shift'] }, 'help'],
    [{ key: '?', with: ['shift'] }, 'help'],
    [{ key: '/', with: ['meta', 'shift'] }, 'help'],
    [{ key: '?', on: '#box' }, 'help'],
  ])('%j', (keys, expected) => {
    expect(press(keys)).toBe(true);
    expect(done).toEqual([expected]);
  });

  it.each<Keys>([
    { key: 'd' },
    { key: 'd', with: ['ctrl', 'alt'] },
    { key: 'd', with: ['ctrl'], repeat: true },
    { key: 'd', with: ['ctrl'], on: '#field' },
    { key: '?', with: ['shift'], on: '#field' },
    { key: '?', with: ['shift'], on: '#rich' },
    { key: 'E', with: ['ctrl', 'shift'], phase: 'lobby' },
    { key: 'd', with: ['ctrl'], phase: 'done' },
    { key: '/' },
  ])('and nothing for %j', (keys) => {
    expect(press(keys)).toBe(false);
    expect(done).toEqual([]);
  });

  it('are the browser’s own keys again once switched off, but for the way back', () => {
    views.useShortcuts(false);
    done = [];
    expect(press({ key: 'd', with: ['ctrl'] })).toBe(false);
    expect(press({ key: '?', with: ['shift'] })).toBe(false);
    expect(press({ key: '?', with: ['ctrl', 'shift'] })).toBe(true);
    expect(done).toEqual(['help']);
  });

  it('have each their own keys', () => {
    const all = shortcuts.map(({ keys }) => keys.join('+'));
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('views', () => {
  it('are kept, and what is unreadable is the first of them', () => {
    const store = new MapStore();
    const first = new Views(store, () => {});
    first.show('side-by-side');
    first.useShortcuts(false);
    expect(new Views(store, () => {})).toMatchObject({ layout: 'side-by-side', shortcuts: false });
    store.setItem('visavis.layout', 'upside-down');
    expect(new Views(store, () => {}).layout).toBe('speaker');
  });
});
