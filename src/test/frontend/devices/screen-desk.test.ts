import { describe, expect, it } from 'vitest';
import { ScreenDesk } from '../../../main/frontend/devices/screen-desk';
import { ScriptedStream, ScriptedTrack } from '../testing/scripted-track';

function desk(...streams: ScriptedTrack[][]): ScreenDesk {
  return new ScreenDesk(async () => new ScriptedStream(streams.shift() ?? []).asStream);
}

function refusing(name: string, message: string): ScreenDesk {
  return new ScreenDesk(() => Promise.reject(new DOMException(message, name)));
}

describe('the screen', () => {
  it('is captured for detail, with the sound that the browser gives', async () => {
    const [picture, sound] = [new ScriptedTrack('video'), new ScriptedTrack('audio')];
    expect(await desk([picture, sound]).capture(() => {})).toEqual({ ok: true, picture, sound });
    expect(picture.asTrack.contentHint).toBe('detail');
    expect(await desk([new ScriptedTrack('video')]).capture(() => {})).toMatchObject({ ok: true, sound: null });
  });

  it('tells once that the browser ended it, and nothing about a capture that was let go', async () => {
    const [first, second] = [new ScriptedTrack('video'), new ScriptedTrack('video')];
    const screens = desk([first], [second]);
    const ended: string[] = [];
    await screens.capture(() => ended.push('first'));
    screens.release();
    expect(first.readyState).toBe('ended');
    await screens.capture(() => ended.push('second'));
    first.unplug();
    second.unplug();
    expect(ended).toEqual(['second']);
  });

  it('tells the person’s no from the system’s, and both from a fault', async () => {
    const why = async (screens: ScreenDesk): Promise<unknown> => screens.capture(() => {});
    expect(await why(refusing('NotAllowedError', 'Permission denied'))).toEqual({ ok: false, why: 'declined' });
    expect(await why(refusing('NotAllowedError', 'Permission denied by system'))).toEqual({
      ok: false,
      why: 'blocked',
    });
    expect(await why(refusing('NotReadableError', 'Could not start'))).toEqual({ ok: false, why: 'failed' });
    expect(await why(desk([new ScriptedTrack('audio')]))).toEqual({ ok: false, why: 'failed' });
  });

  it('cannot be shared where the browser has no such thing', async () => {
    expect(new ScreenDesk(null).possible).toBe(false);
    expect(desk().possible).toBe(true);
  });
});
