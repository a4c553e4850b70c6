import { html, nothing, type TemplateResult } from 'lit';
import { text } from '../texts/text';
import { backdropChoice } from './backdrop-choice';
import { boardButton } from './board-button';
import { leave } from './buttons';
import { chatButton } from './chat-button';
import { deviceFields } from './device-fields';
import { cameraToggle, microphoneToggle } from './device-toggle';
import { endButton } from './end-for-everyone';
import { notesButton } from './notes-button';
import { saveDataField } from './save-data-field';
import type { Scene } from './scene';
import { shareControl } from './share-control';
import { viewMenu } from './view-menu';
import { icon } from './visavis-icon';

export function roomControls(scene: Scene): TemplateResult {
  const { devices, booking } = scene.view;
  return html`<div class="controls" role="group" aria-label=${text('room.controls')}>
    ${microphoneToggle(scene)} ${cameraToggle(scene)} ${devices.canSwitchCamera ? switchCamera(scene) : nothing}
    ${shareControl(scene)} ${scene.chat === null ? nothing : chatButton(scene.chat)}
    ${scene.board === null ? nothing : boardButton(scene.board)}
    ${scene.notes === null ? nothing : notesButton(scene.notes)} ${viewMenu(scene)} ${deviceMenu(scene)}
    ${booking.role === 'host' ? endButton(scene) : nothing} ${leave(scene)}
  </div>`;
}

function switchCamera({ actions }: Scene): TemplateResult {
  return html`<button class="control switch-camera" type="button" @click=${() => actions.switchCamera()}>
    <span class="control-face">${icon('switch-camera')}</span>
    <span class="control-label">${text('devices.switchCamera')}</span>
  </button>`;
}

/** The browser's own popover: Escape and a press beside it close it, and the focus comes back to the button. */
function deviceMenu(scene: Scene): TemplateResult {
  return html`<button class="control when-wide" type="button" popovertarget="device-menu">
      <span class="control-face">${icon('devices')}</span>
      <span class="control-label">${text('devices.title')}</span>
    </button>
    <div class="device-menu" id="device-menu" popover role="dialog" aria-label=${text('devices.title')}>
      <div class="stack">
        ${backdropChoice(scene, 'room')} ${deviceFields(scene, 'room')} ${saveDataField(scene, 'room')}
        <p class="small muted with-keyboard">${text('devices.shortcuts')}</p>
        <button class="button full" type="button" popovertarget="device-menu" popovertargetaction="hide">
          ${text('devices.close')}
        </button>
      </div>
    </div>`;
}
