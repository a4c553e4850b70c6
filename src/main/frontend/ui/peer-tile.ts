import { html, nothing, type TemplateResult } from 'lit';
import type { Peer } from '../call/view';
import { text } from '../texts/text';
import { avatar } from './avatar';
import { peerMoment, type PeerMoment } from './peer-moment';
import type { Scene } from './scene';
import { icon } from './visavis-icon';

/** The other person: the picture, or the words for there being none. */
export function peerTile(scene: Scene): TemplateResult {
  const { peer, devices, booking } = scene.view;
  const moment = peerMoment(peer);
  const name = peer?.name ?? booking.otherName;
  return html`<div class="peer-tile ${peer?.speaking === true ? 'speaking' : ''}" data-moment=${moment}>
    <visavis-video
      class="remote ${moment === 'seen' || moment === 'reconnecting' ? '' : 'unseen'}"
      .stream=${peer?.stream ?? null}
      .speaker=${devices.speaker}
      .label=${text('room.remote', { name })}
      @blocked=${() => scene.actions.soundBlocked()}
      @frame=${() => scene.actions.firstFrameShown()}
    ></visavis-video>
    ${placeholder(scene, moment, name)} ${peer === null ? nothing : nameTag(peer)}
  </div>`;
}

export function placeholder({ view }: Scene, moment: PeerMoment, name: string): TemplateResult | typeof nothing {
  switch (moment) {
    case 'seen':
      return nothing;
    case 'absent':
      return view.door.length === 0
        ? standIn(name, text('room.alone', { name }), text('room.aloneText', { name }))
        : standIn(name, text('knock.waiting', { name }), text('knock.how', { name }));
    case 'left':
      if (view.removed.some(({ person }) => person === view.peer?.person)) {
        return standIn(name, text('room.peerRemoved', { name }), text('room.peerRemovedText', { name }));
      }
      return standIn(name, text('room.peerLeft', { name }), text('room.peerLeftText', { name }));
    case 'reconnecting':
      return html`<div class="stand-in veil">
        <p class="strong">${text('room.peerReconnecting', { name })}</p>
        <p class="muted">${text('room.peerReconnectingText')}</p>
      </div>`;
    case 'background':
      return standIn(name, text('room.peerBackground', { name }), text('room.peerBackgroundText'));
    case 'camera-off':
      return standIn(name, text('room.peerCameraOff'), '');
    case 'paused':
      return standIn(name, text('room.peerPaused', { name }), text('room.peerPausedText'));
    case 'sound-only':
      return standIn(name, text('room.soundOnly'), text('room.soundOnlyText', { name }));
    case 'starting':
      return standIn(name, text('room.peerStarting', { name }), '');
  }
}

function standIn(name: string, words: string, more: string): TemplateResult {
  return html`<div class="stand-in">
    ${avatar(name)}
    <p class="strong">${words}</p>
    ${more === '' ? nothing : html`<p class="muted">${more}</p>`}
  </div>`;
}

function nameTag({ name, microphone, presence, picture, camera }: Peer): TemplateResult | typeof nothing {
  if (presence === 'left') return nothing;
  const muted = microphone === 'off';
  return html`<p class="name-tag">
    <span>${name}</span>
    ${camera === 'on' ? size(picture) : nothing}
    ${muted ? html`${icon('microphone-off')}<span class="small">${text('room.peerMuted')}</span>` : nothing}
  </p>`;
}

/** Why the picture is no sharper. */
function size(picture: Peer['picture']): TemplateResult | typeof nothing {
  if (picture !== 'smaller' && picture !== 'saving') return nothing;
  return html`<span class="small" data-picture=${picture}>${text(`room.peer-${picture}`)}</span>`;
}
