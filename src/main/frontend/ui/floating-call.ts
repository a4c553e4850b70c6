import { html, nothing, type TemplateResult } from 'lit';
import { text } from '../texts/text';
import { leave } from './buttons';
import { cameraToggle, microphoneToggle } from './device-toggle';
import { peerMoment } from './peer-moment';
import { placeholder } from './peer-tile';
import type { Scene } from './scene';
import { stopSharingControl } from './share-control';

/** What floats: the screen or the face, and the controls that are needed most. Its sound comes from the page itself. */
export function floatingCall(scene: Scene): TemplateResult {
  const { peer, booking, sharing } = scene.view;
  const name = peer?.name ?? booking.otherName;
  const moment = peerMoment(peer);
  const screen = peer?.screen ?? null;
  return html`<div class="floating-picture">
      <visavis-video
        class=${screen === null && moment !== 'seen' ? 'unseen' : ''}
        .stream=${screen ?? peer?.stream ?? null}
        .label=${text(screen === null ? 'room.remote' : 'share.theirs', { name })}
        muted
      ></visavis-video>
      ${screen === null ? placeholder(scene, moment, name) : nothing}
    </div>
    <div class="controls" role="group" aria-label=${text('room.controls')}>
      ${microphoneToggle(scene)} ${cameraToggle(scene)} ${sharing.state === 'on' ? stopSharingControl(scene) : nothing}
      ${leave(scene)}
    </div>`;
}
