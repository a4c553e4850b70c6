import { afterEach, describe, expect, test } from 'vitest';
import ar from '../../../main/frontend/texts/ar.json';
import de from '../../../main/frontend/texts/de.json';
import en from '../../../main/frontend/texts/en.json';
import es from '../../../main/frontend/texts/es.json';
import fr from '../../../main/frontend/texts/fr.json';
import { inReadingOrder } from '../../../main/frontend/texts/reading-order';
import { plural, speak, text } from '../../../main/frontend/texts/text';
import { LocalTime } from '../../../main/frontend/texts/time';
import { dayWords, weekdays } from '../../../main/frontend/schedule/wording';
import { faults } from './language-faults';

const others = { de, es, fr, ar };

afterEach(() => speak('en', en));

describe.each(Object.entries(others))('%s', (language, texts) => {
  test('says all that English says, in all the plural forms it needs, with the same values', () => {
    expect(faults(language, en, texts)).toEqual([]);
  });
});

// WCAG 2.5.3: who speaks to the computer says what is to be read on the button.
describe.each([
  ['knock.admit', 'knock.admitName'],
  ['knock.answer', 'knock.answerName'],
  ['people.readmit', 'people.readmitName'],
] as const)('%s', (words, name) => {
  test.each(Object.entries({ en, ...others }))('is part of the name of its button: %s', (_language, texts) => {
    const read = texts[words].replace(/\s?…$/, '');
    expect(texts[name].toLowerCase()).toContain(read.toLowerCase());
  });
});

test('English has the plural forms it needs', () => {
  expect(faults('en', en, en)).toEqual([]);
});

test('a planted breach of each kind is found', () => {
  const english = {
    bye: 'Bye',
    hi: 'Hi {name}',
    'days.one': '{count} day',
    'days.other': '{count} days',
    steps: ['A'],
  };
  const broken = { hi: 'Hallo {nmae}', extra: 'Mehr', 'days.one': '', 'days.other': '{count}', steps: ['A', 'B'] };
  expect(faults('ar', english, broken)).toEqual([
    'bye: missing',
    'days.zero: missing',
    'days.two: missing',
    'days.few: missing',
    'days.many: missing',
    'extra: not in English',
    'days.one: says nothing',
    'hi: other values than in English',
    'steps: other than in English: 2 instead of 1',
  ]);
});

test('Arabic counts in six forms', () => {
  speak('ar', ar);
  const forms = [0, 1, 2, 3, 11, 100].map((count) => plural('room.people', count));
  expect(new Set(forms.map((form) => form.replace(/\d+/, ''))).size).toBe(6);
  expect(forms[3]).toBe('3 أشخاص');
});

test('a form that a language counts in, but not for so few, falls back to the general one', () => {
  speak('fr', fr);
  expect(plural('extend.minutes', 1_000_000)).toBe('1000000 minutes');
});

test('a name stands apart from the Arabic around it', () => {
  speak('ar', ar);
  expect(text('knock.waiting', { name: 'Tara' })).toContain('\u2068Tara\u2069');
});

test('times have the same digits in all languages, and run as the sentence does', () => {
  const [start, end] = [Date.parse('2026-11-26T09:00:00Z'), Date.parse('2026-11-26T09:50:00Z')];
  for (const [language, texts] of Object.entries({ en, ...others })) {
    speak(language as keyof typeof others, texts);
    expect(new LocalTime('UTC').span(start, end).replace('\u200f', ''), language).toBe('09:00 – 09:50');
    expect(dayWords('2026-11-26'), language).toContain('26');
  }
  speak('ar', ar);
  expect(new LocalTime('UTC').span(start, end)).toMatch(/^\u200f/);
});

test('the days of the week are those of the page', () => {
  speak('de', de);
  expect(weekdays()[0]).toEqual({ short: 'Mo', long: 'Montag' });
  expect(dayWords('2026-11-26')).toBe('Donnerstag, 26. November');
});

test('in Arabic the arrow to the left leads onwards', () => {
  expect(inReadingOrder('ArrowLeft')).toBe('ArrowLeft');
  speak('ar', ar);
  expect(['ArrowLeft', 'ArrowRight', 'Home'].map(inReadingOrder)).toEqual(['ArrowRight', 'ArrowLeft', 'Home']);
});
