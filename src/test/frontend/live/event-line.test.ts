import { expect, test } from 'vitest';
import { EventLine, type Source } from '../../../main/frontend/live/event-line';
import { ManualTime } from '../testing/manual-time';

class ScriptedSource implements Source {
  readyState = 1;
  readonly #listeners = new Map<string, (() => void)[]>();

  addEventListener(type: string, listener: () => void): void {
    this.#listeners.set(type, [...(this.#listeners.get(type) ?? []), listener]);
  }

  close(): void {
    this.readyState = 2;
  }

  says(type: string): void {
    for (const listener of this.#listeners.get(type) ?? []) listener();
  }
}

function aLine() {
  const page = { visible: true, looks: 0, opened: [] as ScriptedSource[] };
  const time = new ManualTime();
  const ports = {
    open: () => {
      const source = new ScriptedSource();
      page.opened.push(source);
      return source;
    },
    timers: time,
    visible: () => page.visible,
  };
  const line = new EventLine(ports, () => page.looks++);
  return { page, time, line };
}

test('looks anew at every piece of news and when the connection is there, also again', () => {
  const { page, line } = aLine();
  line.attend();
  for (const event of ['open', 'booking-changed', 'open']) page.opened[0]?.says(event);
  expect(page.looks).toBe(3);
});

test('leaves a broken connection to come back by itself', () => {
  const { page, line } = aLine();
  line.attend();
  const [source] = page.opened;
  if (source) source.readyState = 0;
  source?.says('error');
  expect(page.opened).toHaveLength(1);
  expect(page.looks).toBe(0);
});

test('looks at what a refusal means, and tries again later', async () => {
  const { page, line, time } = aLine();
  line.attend();
  const [source] = page.opened;
  if (source) source.readyState = 2;
  source?.says('error');
  expect(page.looks).toBe(1);
  await time.advance(10_000);
  expect(page.opened).toHaveLength(2);
});

test('lets go of the connection while nobody sees the page', async () => {
  const { page, line, time } = aLine();
  line.attend();
  page.visible = false;
  line.attend();
  expect(page.opened[0]?.readyState).toBe(2);
  await time.advance(60_000);
  expect(page.opened).toHaveLength(1);
  page.visible = true;
  line.attend();
  expect(page.opened).toHaveLength(2);
});
