import { describe, expect, it } from 'vitest';
import type { CallEvent } from '../../../main/frontend/call/events';
import type { State } from '../../../main/frontend/call/state';
import { viewOf } from '../../../main/frontend/call/view-of';
import type { CallView } from '../../../main/frontend/call/view';
import type { Strain } from '../../../main/frontend/network/ladder';
import type { Picture } from '../../../main/frontend/signaling/messages';
import { pictureWords } from '../../../main/frontend/ui/picture-words';
import { after, host, inCall, live, openDevices } from '../testing/call-states';
import '../testing/in-english';

const looks = (count: number, strain: Strain): CallEvent[] =>
  Array<CallEvent>(count).fill({ type: 'media', event: { type: 'strain', strain } });
const theirs = (picture: Picture): CallEvent => ({
  type: 'message',
  message: { type: 'peer-state', peer: { ...host, picture } },
});
const judged = (quality: 'good' | 'poor', side: 'yours' | 'theirs' | 'unknown'): CallEvent => ({
  type: 'media',
  event: { type: 'quality', quality, side },
});

function seen(state: State): CallView {
  return viewOf(state, live);
}

/** What the media connection and the others were told by the last of these events. */
function told(...events: CallEvent[]): readonly unknown[] {
  return after(inCall(), ...events).effects.flatMap((effect) => {
    if (effect.type === 'limit-picture') return effect.limit;
    return effect.type === 'send' && effect.message.type === 'state' ? effect.message.picture : [];
  });
}

describe('a network that gets worse', () => {
  it('sends the picture smaller, then not at all, and tells the others each time', () => {
    expect(told(...looks(2, 'severe'))).toEqual([]);
    expect(told(...looks(3, 'severe'))).toEqual(['smaller', 'smaller']);
    expect(told(...looks(7, 'severe'))).toEqual(['none', 'paused']);
    expect(told(...looks(11, 'severe'))).toEqual(['sound-only']);
  });

  it('sends it again by itself', () => {
    const paused = after(inCall(), ...looks(7, 'severe')).state;
    const back = after(paused, ...looks(60, 'none')).state;
    expect(back.limit).toBe('full');
    expect(back.announced?.picture).toBe('full');
  });

  it('never touches the camera, of which the person decides', () => {
    const { state, effects } = after(inCall(), ...looks(20, 'severe'));
    expect(state.wishes).toEqual(inCall().wishes);
    expect(state.devices).toBe(openDevices);
    expect(effects.map(({ type }) => type)).not.toContain('want-devices');
    expect(state.announced?.camera).toBe(true);
  });

  it('tries the picture again for who switches the camera off and on, or asks for it', () => {
    const paused = after(inCall(), ...looks(20, 'severe')).state;
    const off = after(paused, { type: 'toggle', device: 'camera' }).state;
    expect(off.limit).toBe('none');
    expect(after(off, { type: 'toggle', device: 'camera' }).state.limit).toBe('smaller');
    expect(after(paused, { type: 'try-picture' }).state.limit).toBe('smaller');
  });

  it('begins anew with whoever comes next', () => {
    const gone: CallEvent = { type: 'message', message: { type: 'peer-left', peer: host.id, reason: 'left' } };
    expect(after(inCall(), ...looks(20, 'severe'), gone).state.limit).toBe('full');
  });
});

describe('the network of the other', () => {
  it.each<[Picture, string | null]>([
    ['full', null],
    ['smaller', null],
    ['saving', 'smaller'],
    ['paused', 'smaller'],
    ['sound-only', 'none'],
  ])('%s has the own picture sent as %s', (picture, limit) => {
    expect(after(inCall(), theirs(picture)).state.limit).toBe(limit);
  });

  it('does not put itself into the own picture’s name', () => {
    expect(after(inCall(), theirs('sound-only')).state.announced?.picture).toBe('full');
    expect(seen(after(inCall(), theirs('sound-only')).state).picture.notSentTo).toBe(host.name);
  });

  it('gets no picture shown where the own network carries sound alone', () => {
    expect(seen(after(inCall(), ...looks(11, 'severe')).state).peer?.picture).toBe('sound-only');
  });
});

describe('somebody who saves data', () => {
  const saving: CallEvent = { type: 'save-data', on: true };

  it('sends and gets small pictures, and has it remembered', () => {
    const { state, effects } = after(inCall(), saving);
    expect(state.limit).toBe('smaller');
    expect(effects).toContainEqual({ type: 'remember-save-data', on: true });
    expect(effects).toContainEqual({ type: 'limit-picture', limit: 'smaller' });
    expect(state.announced?.picture).toBe('saving');
    expect(pictureWords(seen(state))).toBe('');
  });

  it('is paused like anybody where the network carries none', () => {
    expect(after(inCall(), saving, ...looks(7, 'severe')).state.announced?.picture).toBe('paused');
  });
});

describe('in words', () => {
  const words = (...events: CallEvent[]): string => pictureWords(seen(after(inCall(), ...events).state));

  it.each([
    [judged('poor', 'yours'), 'Your connection is weak'],
    [judged('poor', 'theirs'), 'The connection of Tara Theiss is weak.'],
    [judged('poor', 'unknown'), 'The connection between you is weak.'],
    [judged('good', 'unknown'), 'The connection is getting better.'],
  ])('the side is named, and that it passes: %o', (event, start) => {
    expect(words(...looks(7, 'severe'), event)).toMatch(new RegExp(`^${start}.* Your picture is paused`));
  });

  it('nothing is said of the picture of a camera that is off', () => {
    const camera = { fact: 'off', track: null } as const;
    expect(words({ type: 'devices', snapshot: { ...openDevices, camera } }, ...looks(7, 'severe'))).toBe('');
  });

  it('the other’s network is named where it stops the own picture', () => {
    expect(words(theirs('sound-only'))).toContain('The connection of Tara Theiss is too weak for pictures.');
  });
});
