import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { DeviceView } from '../call/view';
import { reportOf } from '../check/report';
import { runInBrowser } from '../check/run-in-browser';
import { notBegun, stepNames, type StepName, type TestProgress } from '../check/test-steps';
import { verdictOf } from '../check/verdict';
import { platformOf } from '../devices/platform';
import { list, text } from '../texts/text';
import { icon } from './visavis-icon';

/** Tests the connection at a press, says what it means and what helps, and has a report for support. */
export class VisavisConnectionTest extends LitElement {
  static override readonly properties = {
    devices: { attribute: false },
    progress: { state: true },
    running: { state: true },
    copied: { state: true },
  };
  /** For the report only. */
  declare devices: DeviceView | null;
  declare progress: TestProgress;
  declare running: boolean;
  declare copied: boolean;

  constructor() {
    super();
    this.devices = null;
    this.progress = notBegun();
    this.running = false;
    this.copied = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { progress, running } = this;
    const begun = running || progress.over;
    return html`<div class="stack">
      <p class="muted">${text('connection.lead')}</p>
      <button class="button test-sound" type="button" data-test aria-disabled=${running} @click=${() => this.#run()}>
        ${icon('retry')}<span>${text(this.#buttonWords())}</span>
      </button>
      ${
        begun
          ? html`<ol class="checks">
              ${stepNames.map((name) => line(progress, name))}
            </ol>`
          : nothing
      }
      <div role="status">${progress.over ? outcome(progress) : nothing}</div>
      ${progress.over ? this.#report() : nothing}
    </div>`;
  }

  #buttonWords(): 'connection.running' | 'connection.again' | 'connection.start' {
    if (this.running) return 'connection.running';
    return this.progress.over ? 'connection.again' : 'connection.start';
  }

  async #run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    this.copied = false;
    this.progress = await runInBrowser((progress) => (this.progress = progress));
    this.running = false;
  }

  #report(): TemplateResult {
    const report = this.#reportText();
    return html`<details class="disclosure">
      <summary>${text('report.title')}</summary>
      <div class="stack tight">
        <p class="small muted">${text('report.hint')}</p>
        <pre class="report" tabindex="0" role="region" aria-label=${text('report.title')}>${report}</pre>
        <button class="button test-sound" type="button" @click=${() => this.#copy(report)}>
          ${icon(this.copied ? 'check' : 'message')}<span>${text(this.copied ? 'report.copied' : 'report.copy')}</span>
        </button>
        <p class="spoken" role="status">${this.copied ? text('report.copied') : ''}</p>
      </div>
    </details>`;
  }

  async #copy(report: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(report);
      this.copied = true;
    } catch {
      // Not allowed here: marked, it can be copied by hand.
      getSelection()?.selectAllChildren(this.querySelector('.report') ?? this);
    }
  }

  #reportText(): string {
    const { connection } = navigator as { connection?: { effectiveType?: string } };
    return reportOf(this.progress, {
      platform: platformOf(navigator.userAgent, navigator.maxTouchPoints),
      now: Date.now(),
      connectionType: connection?.effectiveType ?? null,
      secure: isSecureContext,
      devices: this.devices,
    });
  }
}

function line({ steps }: TestProgress, name: StepName): TemplateResult {
  const { state, millis } = steps[name];
  const bad = state === 'failed';
  const mark = state === 'good' ? icon('check') : bad || state === 'weak' ? icon('alert') : nothing;
  const time = millis === null ? '' : text('connection.millis', { millis });
  return html`<li class="check-step ${state}" data-step=${name} data-state=${state}>
    <span class="check-mark">${mark}</span>
    <span class="check-name">${text(`connection.step.${name}`)}</span>
    <span class="small muted numbers">${text(`connection.state.${state}`)} ${time}</span>
  </li>`;
}

function outcome(progress: TestProgress): TemplateResult {
  const verdict = verdictOf(progress);
  const good = verdict === 'good' || verdict === 'local';
  const { quality } = progress;
  return html`<div class="stack tight" data-verdict=${verdict}>
    <p class="banner ${good ? 'good' : 'warn'}">
      ${icon(good ? 'check' : 'alert')}<span>${text(`verdict.${verdict}.title`)}</span>
    </p>
    <ul class="bullets">
      ${list(`verdict.${verdict}.steps`).map((step) => html`<li>${step}</li>`)}
      ${progress.network === 'agora' ? html`<li>${text('connection.agora')}</li>` : nothing}
    </ul>
    ${
      quality === null
        ? nothing
        : html`<p class="small muted numbers">
            ${text('connection.measured', {
              loss: (quality.loss * 100).toFixed(1),
              jitter: quality.jitter,
              roundTrip: quality.roundTrip,
            })}
          </p>`
    }
  </div>`;
}

customElements.define('visavis-connection-test', VisavisConnectionTest);
