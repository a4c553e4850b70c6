import { html, type TemplateResult } from 'lit';
import { text } from '../texts/text';
import { avatar } from './avatar';
import { cameraToggle, deviceFault, microphoneToggle } from './device-toggle';
import type { DeviceScene } from './scene';

/** The own picture before the call, as the other person would see it, with the two switches on it. */
export function previewPanel(scene: DeviceScene): TemplateResult {
  const { self } = scene.view;
  return html`<div class="preview" data-theme="dark">
    ${
      self.preview === null
        ? html`<div class="preview-empty">${avatar(self.name)}<span>${deviceFault('camera', self.camera)}</span></div>`
        : html`<visavis-video
            class=${self.mirrored ? 'mirrored' : ''}
            .stream=${self.preview}
            .label=${text('room.self')}
            muted
          ></visavis-video>`
    }
    <div class="preview-controls">${microphoneToggle(scene)} ${cameraToggle(scene)}</div>
  </div>`;
}
