import { html, nothing, type TemplateResult } from 'lit';
import { text } from '../texts/text';
import { SAMPLE_SECONDS } from '../devices/sound-sample';
import type { DeviceScene } from './scene';
import { icon } from './visavis-icon';

/** Hear oneself as the other person would. */
export function soundSampleButton({ view, actions }: DeviceScene): TemplateResult {
  const { sample } = view.devices;
  const busy = sample === 'recording' || sample === 'playing';
  const words = text(`sample.${sample}`, { seconds: SAMPLE_SECONDS });
  return html`<button
      class="button test-sound"
      type="button"
      aria-disabled=${busy}
      @click=${() => actions.recordSample()}
    >
      ${icon(sample === 'playing' ? 'speaker' : 'microphone')}<span>${words}</span>
    </button>
    <p class="spoken" role="status">${sample === 'idle' ? '' : words}</p>
    ${sample === 'failed' ? nothing : html`<p class="hint">${text('sample.hint')}</p>`}`;
}
