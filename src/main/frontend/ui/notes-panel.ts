import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { DirectiveResult } from 'lit/directive.js';
import { live } from 'lit/directives/live.js';
import type { Notes } from '../notes/notes-view';
import { text } from '../texts/text';
import { notesSharing } from './notes-sharing';
import { icon } from './visavis-icon';

/** As the server has it. */
const LONGEST = 15_000;
const templates = ['lesson', 'soap'] as const;

/** Only the host has it. In the place of the chat: one of them at a time. */
export function notesPanel(notes: Notes, guest: string, elapsed: string): DirectiveResult | typeof nothing {
  return notes.view.open ? guard([notes.view, elapsed], () => panel(notes, guest, elapsed)) : nothing;
}

function panel(notes: Notes, guest: string, elapsed: string): TemplateResult {
  const { view, actions } = notes;
  return html`<section class="side-panel notes" aria-labelledby="notes-title">
    <header class="panel-head">
      <h2 id="notes-title" tabindex="-1">${text('notes.title')}</h2>
      <button class="icon-button" type="button" aria-label=${text('notes.close')} @click=${() => actions.close()}>
        ${icon('close')}
      </button>
    </header>
    ${view.theirs === null ? nothing : changed(notes)}
    <div class="notes-page">
      <label class="spoken" for="notes-text">${text('notes.label')}</label>
      <textarea
        class="input area"
        id="notes-text"
        maxlength=${LONGEST}
        placeholder=${text('notes.placeholder', { name: guest })}
        aria-describedby="notes-state"
        dir="auto"
        .value=${live(view.text)}
        @input=${(event: InputEvent) => actions.write((event.currentTarget as HTMLTextAreaElement).value)}
      ></textarea>
      <p
        class="small ${view.state === 'unreachable' || view.state === 'refused' ? 'notes-trouble' : 'muted'}"
        id="notes-state"
        data-notes-state=${view.state}
      >
        ${text(`notes.state.${view.state}`)}
      </p>
    </div>
    <div class="notes-doings" role="group" aria-label=${text('notes.doings')}>
      <button
        class="button"
        type="button"
        data-mark
        aria-keyshortcuts="Control+Alt+M"
        @click=${() => actions.mark(elapsed)}
      >
        ${icon('mark')}<span>${text('notes.mark', { time: elapsed })}</span>
      </button>
      ${templates.map(
        (name) =>
          html`<button
            class="button quiet"
            type="button"
            data-template=${name}
            @click=${() => actions.add(text(`notes.template.${name}.text`))}
          >
            ${icon('add')}<span>${text(`notes.template.${name}`)}</span>
          </button>`,
      )}
    </div>
    ${notesSharing(notes, guest)}
  </section>`;
}

/** Nothing of either is gone: the one that is replaced stays among the earlier versions. */
function changed({ view, actions }: Notes): TemplateResult {
  return html`<div class="notes-changed" role="alert">
    <p class="strong">${text('notes.changed')}</p>
    <p class="notes-theirs small" dir="auto">${view.theirs}</p>
    <div class="row">
      <button class="button" type="button" data-keep-mine @click=${() => actions.keepMine()}>
        ${text('notes.keepMine')}
      </button>
      <button class="button" type="button" data-take-theirs @click=${() => actions.takeTheirs()}>
        ${text('notes.takeTheirs')}
      </button>
    </div>
  </div>`;
}
