import { html, type TemplateResult } from 'lit';
import type { OwnDevice } from '../call/view';
import { text } from '../texts/text';
import { icon } from './visavis-icon';
import type { DeviceScene } from './scene';

export function microphoneToggle({ view, actions }: DeviceScene): TemplateResult {
  return toggle('microphone', view.self.microphone, () => actions.toggleMicrophone());
}

export function cameraToggle({ view, actions }: DeviceScene): TemplateResult {
  return toggle('camera', view.self.camera, () => actions.toggleCamera());
}

/** Says what the device really does, not what was wished: only a device that sends counts as pressed. */
function toggle(kind: 'microphone' | 'camera', device: OwnDevice, press: () => void): TemplateResult {
  const on =
    device.fact === 'on' || (device.wish === 'on' && (device.fact === 'starting' || device.fact === 'unasked'));
  const broken = device.wish === 'on' && !on && device.fact !== 'off';
  return html`<button
    class="control ${on ? '' : 'off'} ${broken ? 'broken' : ''}"
    type="button"
    aria-pressed=${on}
    title=${broken ? deviceFault(kind, device) : text(`devices.${kind}`)}
    @click=${press}
  >
    <span class="control-face">${icon(on ? kind : `${kind}-off`)}</span>
    <span class="control-label">${text(`devices.${kind}`)}</span>
  </button>`;
}

/** In words: why nothing is sent. Empty while something is. */
export function deviceFault(kind: 'microphone' | 'camera', device: OwnDevice): string {
  if (device.fact === 'on') return '';
  return text(`own.${kind}.${device.fact}`);
}
