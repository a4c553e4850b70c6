import { expect, test } from 'vitest';
import { partsOf } from '../../../main/frontend/chat/links';

function links(text: string): string[] {
  return partsOf(text).flatMap((part) => (part.kind === 'link' ? [part.href] : []));
}

test('https addresses lead where they say, without what ends the sentence', () => {
  expect(links('See https://example.org/a?b=1. And (https://example.org/c), please!')).toEqual([
    'https://example.org/a?b=1',
    'https://example.org/c',
  ]);
});

test.each([
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'http://plain.example/',
  'https://bank.example@evil.example/',
  'https://localhost/admin',
  'https://',
  'file:///etc/passwd',
])('%s stays text', (typed) => {
  expect(links(typed)).toEqual([]);
});

test('nothing that was typed is lost or changed', () => {
  const typed = 'a https://example.org/x\u202e b\n<img src=x> https://user@host.example c';
  expect(
    partsOf(typed)
      .map(({ text }) => text)
      .join(''),
  ).toBe(typed);
});
