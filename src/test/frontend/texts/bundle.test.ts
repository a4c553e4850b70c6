import { expect, test } from 'vitest';
import messages from '../../../main/frontend/texts/en.json';
import { bareTexts } from './bare-texts';

const sources = import.meta.glob<string>('../../../main/frontend/**/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const everything = Object.values(sources).join('\n');

/** Keys as they stand in the code: `'join.over'`, or with holes as in `trouble.${code}.title`. */
function used(key: string): boolean {
  return literals.has(key) || patterns.some((pattern) => pattern.test(key));
}

const literals = new Set([...everything.matchAll(/'([\w.-]+)'/g)].map((match) => match[1]));
const patterns = [...everything.matchAll(/`([\w-]+\.(?:[\w.-]|\$\{[^}`]+\})*)`/g)]
  .map((match) => match[1] ?? '')
  .filter((template) => template.includes('${'))
  .map((template) => new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\$\{[^}]+\}/g, '[\\w-]+')}$`));

/** What reads like words for people: a capital letter and a space. What is thrown is for those who read logs. */
function sentences(source: string): string[] {
  const code = source
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/(^|\s)\/\/.*$/gm, '')
    .replaceAll(/(?:Error|Exception)\(\s*['"`][^'"`]*['"`]/g, '');
  return [...code.matchAll(/(['"])(\p{Lu}[\p{L}]* [^'"\n]*)\1/gu)].map((match) => match[2] ?? '');
}

test('every text is used somewhere', () => {
  const unused = Object.keys(messages).filter((key) => !used(key.replace(/\.(one|other)$/, '')));
  expect(unused).toEqual([]);
});

test('every text that is asked for exists', () => {
  const asked = [...everything.matchAll(/\b(?:text|list|plural)\(\s*'([^']+)'/g)].map((match) => match[1] ?? '');
  const missing = asked.filter((key) => !(key in messages) && !(`${key}.other` in messages));
  expect(asked.length).toBeGreaterThan(20);
  expect(missing).toEqual([]);
});

test('every text says something', () => {
  const empty = Object.entries(messages).filter(([, value]) => value.length === 0);
  expect(empty).toEqual([]);
});

test('templates hold no words of their own', () => {
  const bare = Object.entries(sources).flatMap(([file, source]) =>
    bareTexts(source).map((words) => `${file}: ${words}`),
  );
  expect(bare).toEqual([]);
});

test('code holds no sentences of its own', () => {
  const bare = Object.entries(sources).flatMap(([file, source]) =>
    sentences(source).map((words) => `${file}: ${words}`),
  );
  expect(bare).toEqual([]);
});

test('a sentence in code is found', () => {
  expect(sentences("button.title = 'Leave the call';")).toEqual(['Leave the call']);
  expect(sentences('throw new Error(\'No language was loaded.\'); // As "Use here"')).toEqual([]);
});

test('words in a template are found', () => {
  expect(bareTexts('html`<p class="a">${x}</p>`')).toEqual([]);
  expect(bareTexts('html`<p>${html`<b>Oh</b>`}</p>`')).toEqual(['Oh']);
  expect(bareTexts('html`<p aria-label="Name">${x}</p>`')).toEqual(['Name']);
});
