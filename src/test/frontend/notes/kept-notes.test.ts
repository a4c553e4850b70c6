import { describe, expect, it } from 'vitest';
import { keptBeside } from '../../../main/frontend/notes/kept-notes';

const note = { text: 'Knows the past tense', version: 3 };

describe('what was kept on this computer', () => {
  it('is nothing mostly', () => {
    expect(keptBeside(null, note)).toEqual({ kind: 'none' });
  });

  it('is forgotten once the server has it, however it came there', () => {
    expect(keptBeside({ text: note.text, basedOn: 2 }, note)).toEqual({ kind: 'saved' });
  });

  it('goes on from what the server has', () => {
    const text = 'Knows the past tense, asks about verbs';
    expect(keptBeside({ text, basedOn: 3 }, note)).toEqual({ kind: 'continues', text });
  });

  it('comes behind what the server has when that was not known yet', () => {
    const text = 'Knows the past tense\nLate';
    expect(keptBeside({ text: 'Late', basedOn: null }, note)).toEqual({ kind: 'continues', text });
  });

  it('stands apart from what another window saved meanwhile', () => {
    expect(keptBeside({ text: 'Mine', basedOn: 2 }, note)).toEqual({ kind: 'apart', text: 'Mine' });
  });
});
