import { html, nothing, type TemplateResult } from 'lit';
import type { DeviceChoice, DeviceKind } from '../devices/device-list';
import { text } from '../texts/text';
import type { DeviceScene } from './scene';
import { soundSampleButton } from './sound-sample-button';
import { icon } from './visavis-icon';

/** Pickers for camera, microphone and speaker; `where` keeps their ids apart when shown in two places. */
export function deviceFields(scene: DeviceScene, where: 'lobby' | 'room'): TemplateResult {
  const { devices, self } = scene.view;
  return html`
    ${picker(scene, where, 'camera', devices.cameras, devices.camera)}
    <div class="field">
      ${picker(scene, where, 'microphone', devices.microphones, devices.microphone)}
      ${
        devices.microphones.length === 0
          ? nothing
          : html`<meter class="level" min="0" max="1" .value=${self.level} aria-label=${text('devices.level')}></meter>
              <p class="hint">${text('devices.speak')}</p>
              ${soundSampleButton(scene)}`
      }
    </div>
    <div class="field">
      ${
        devices.speakers.length === 0
          ? html`<span class="label">${text('devices.speaker')}</span>`
          : picker(scene, where, 'speaker', devices.speakers, devices.speaker)
      }
      <button class="button test-sound" type="button" @click=${() => scene.actions.testSpeaker()}>
        ${icon('speaker')}<span>${text(devices.testingSpeaker ? 'devices.testing' : 'devices.testSpeaker')}</span>
      </button>
    </div>
  `;
}

function picker(
  { actions }: DeviceScene,
  where: string,
  kind: DeviceKind,
  choices: readonly DeviceChoice[],
  chosen: string | null,
): TemplateResult {
  const id = `${where}-${kind}`;
  const choose = (event: Event): void => actions.choose(kind, (event.currentTarget as HTMLSelectElement).value);
  return html`<div class="field">
    <label for=${id}>${text(`devices.${kind}`)}</label>
    <select class="select" id=${id} ?disabled=${choices.length === 0} @change=${choose}>
      ${choices.length === 0 ? html`<option>${noneFound(kind)}</option>` : nothing}
      ${choices.map(({ id, label }) => html`<option value=${id} .selected=${id === chosen}>${label}</option>`)}
    </select>
  </div>`;
}

function noneFound(kind: DeviceKind): string {
  return text(kind === 'camera' ? 'devices.noCamera' : 'devices.noMicrophone');
}
