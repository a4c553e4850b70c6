// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { morph } from '../../../main/frontend/live/morph';

const card = (id: string, inside = '') => `<li id="${id}"><b>${id}</b>${inside}</li>`;

beforeEach(() => {
  document.body.innerHTML = `<ul id="list">${card('a', '<button id="ask-a">Ask</button>')}${card('b')}</ul>`;
});

const list = () => document.getElementById('list') as HTMLElement;

function morphTo(inside: string): boolean {
  const fresh = new DOMParser().parseFromString(`<ul id="list">${inside}</ul>`, 'text/html');
  return morph(list(), fresh.getElementById('list') as HTMLElement);
}

test('puts a new card before the others and leaves those as they are', () => {
  const before = document.getElementById('a');
  expect(morphTo(card('new') + card('a', '<button id="ask-a">Ask</button>') + card('b'))).toBe(true);
  expect([...list().children].map((child) => child.id)).toEqual(['new', 'a', 'b']);
  expect(document.getElementById('a')).toBe(before);
});

test('says that nothing is different', () => {
  expect(morphTo(card('a', '<button id="ask-a">Ask</button>') + card('b'))).toBe(false);
});

test('keeps the focus', () => {
  document.getElementById('ask-a')?.focus();
  morphTo(card('new') + card('a', '<button id="ask-a">Ask</button>'));
  expect(document.activeElement?.id).toBe('ask-a');
});

test('keeps an open dialog and what is half typed in it, though its card is gone', () => {
  list().innerHTML = card('a', '<dialog id="d" open><textarea id="reason"></textarea></dialog>') + card('b');
  const reason = document.getElementById('reason') as HTMLTextAreaElement;
  reason.value = 'because';
  morphTo(card('b'));
  expect(document.getElementById('reason')).toBe(reason);
  expect(reason.value).toBe('because');
});

test('leaves the inside of our own elements to them and tells them of new attributes', () => {
  list().innerHTML = '<x-own id="own" data-status="CONFIRMED">drawn</x-own>';
  const own = document.getElementById('own') as HTMLElement & { attributesChanged: () => void };
  own.attributesChanged = vi.fn();
  morphTo('<x-own id="own" data-status="IN_PROGRESS"></x-own>');
  expect(own.textContent).toBe('drawn');
  expect(own.dataset['status']).toBe('IN_PROGRESS');
  expect(own.attributesChanged).toHaveBeenCalledOnce();
});

test('does not take the form’s token for news', () => {
  list().innerHTML = '<input type="hidden" name="_csrf" value="one">';
  expect(morphTo('<input type="hidden" name="_csrf" value="two">')).toBe(false);
});
