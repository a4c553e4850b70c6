import { beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '../../../main/frontend/call/server';
import { TroubleNotes, randomSupportCode, type TroubleNote } from '../../../main/frontend/call/trouble-notes';
import { trouble, type TroubleCode } from '../../../main/frontend/call/troubles';
import type { CallView } from '../../../main/frontend/call/view';
import { inCall, view } from '../gallery/views';
import { settle } from '../testing/manual-time';

let told: TroubleNote[];
let answer: Answer<null>;
let codes: number;
let notes: TroubleNotes;

beforeEach(() => {
  told = [];
  codes = 0;
  answer = { ok: true, value: null };
  notes = new TroubleNotes({
    newCode: () => `V-${++codes}`,
    tell: async (note) => {
      if (answer.ok) told.push(note);
      return answer;
    },
  });
});

function complaining(...names: TroubleCode[]): CallView {
  return view(inCall, { troubles: names.map((name) => trouble(name)) });
}

function supportOf(shown: CallView): (string | null)[] {
  return notes.on(shown).troubles.map(({ support }) => support);
}

describe('a trouble of a page', () => {
  it('has a support code at once, and the server knows it', async () => {
    expect(supportOf(complaining('media-lost', 'camera-missing'))).toEqual(['V-1', 'V-2']);
    await settle();
    expect(told).toEqual([
      { trouble: 'media-lost', support: 'V-1' },
      { trouble: 'camera-missing', support: 'V-2' },
    ]);
  });

  it('keeps its code while it lasts, and gets another the next time', async () => {
    expect(supportOf(complaining('media-lost'))).toEqual(['V-1']);
    expect(supportOf(complaining('media-lost'))).toEqual(['V-1']);
    expect(supportOf(complaining())).toEqual([]);
    expect(supportOf(complaining('media-lost'))).toEqual(['V-2']);
    await settle();
    expect(told).toHaveLength(2);
  });

  it('keeps the code that the server gave it', async () => {
    const shown = view(inCall, { troubles: [trouble('stranger', 'V-7K2M9Q')] });
    expect(supportOf(shown)).toEqual(['V-7K2M9Q']);
    await settle();
    expect(told).toEqual([]);
  });

  it('is told later when the server cannot be reached', async () => {
    answer = { ok: false, problem: { code: 'unreachable', httpStatus: 0 } };
    expect(supportOf(complaining('offline'))).toEqual(['V-1']);
    await settle();
    answer = { ok: true, value: null };
    await notes.tell();
    expect(told).toEqual([{ trouble: 'offline', support: 'V-1' }]);
    await notes.tell();
    expect(told).toHaveLength(1);
  });

  it('takes the code of the refusal when the server does not take the note', async () => {
    answer = { ok: false, problem: { code: 'not-signed-in', httpStatus: 401, support: 'V-7K2M9Q' } };
    const failed = view({ name: 'failed', trouble: trouble('not-signed-in') });
    expect(notes.on(failed).phase).toMatchObject({ trouble: { support: 'V-1' } });
    await settle();
    expect(notes.on(failed).phase).toMatchObject({ trouble: { support: 'V-7K2M9Q' } });
  });

  it('is none when sound waits for a press', () => {
    expect(supportOf(complaining('sound-blocked'))).toEqual([null]);
  });
});

it('a support code looks like the server’s', () => {
  for (let time = 0; time < 100; time++) expect(randomSupportCode()).toMatch(/^V-[0-9A-HJKMNP-TV-Z]{6}$/);
});
