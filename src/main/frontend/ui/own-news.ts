import type { CallView } from '../call/view';
import { text } from '../texts/text';
import { pictureWords } from './picture-words';
import type { Layout } from './views';

/** What one has done oneself, or what begins and ends beside it: said once, when it happens. */
export function ownNews(before: CallView, now: CallView): string {
  if (now.phase.name !== 'call' || before.phase.name !== 'call') return '';
  return [
    ...device(before, now, 'microphone'),
    ...device(before, now, 'camera'),
    ...ownScreen(before, now),
    ...theirScreen(before, now),
    ...picture(before, now),
    ...hint(before, now),
  ].join(' ');
}

export function layoutNews(layout: Layout): string {
  return text(`say.${layout}`);
}

function device(before: CallView, now: CallView, kind: 'microphone' | 'camera'): string[] {
  const [was, is] = [before.self[kind].fact === 'on', now.self[kind].fact === 'on'];
  if (was === is) return [];
  return [text(is ? `say.${kind}On` : `say.${kind}Off`)];
}

function ownScreen(before: CallView, now: CallView): string[] {
  const [was, is] = [before.sharing.state === 'on', now.sharing.state === 'on'];
  if (is && !was) return [text('share.on', { name: now.booking.otherName })];
  if (!was || is) return [];
  const { ended } = now.sharing;
  return [ended === null ? text('say.shareOver') : text(`share.${ended.why}`, { name: ended.name ?? '' })];
}

function picture(before: CallView, now: CallView): string[] {
  if (now.self.camera.fact !== 'on' || before.self.camera.fact !== 'on') return [];
  const [was, is] = [isSent(before), isSent(now)];
  if (was !== is || now.picture.state !== before.picture.state) {
    if (is && !was) return [text('say.pictureBack')];
    return [pictureWords(now)].filter((words) => words !== '');
  }
  return [];
}

function isSent({ picture: { state, notSentTo } }: CallView): boolean {
  return notSentTo === null && state !== 'paused' && state !== 'sound-only';
}

function hint(before: CallView, now: CallView): string[] {
  return now.hint !== null && now.hint !== before.hint ? [text(`hint.${now.hint}`)] : [];
}

function theirScreen(before: CallView, now: CallView): string[] {
  const [was, is] = [before.peer?.sharing === true, now.peer?.sharing === true];
  if (was === is) return [];
  return [text(is ? 'share.theirs' : 'say.peerShareOver', { name: now.booking.otherName })];
}
