import { html, type TemplateResult } from 'lit';
import type { WaitingGuest } from '../signaling/messages';
import { list, text } from '../texts/text';
import { openDialog } from './dialog';
import { icon } from './visavis-icon';

export const LONGEST_WORDS = 200;

/** What a host can answer to one wait; the server does none of it to a later wait of the same person. */
export interface DoorAnswers {
  letIn(waiting: string): void;
  decline(waiting: string, words: string): void;
  tell(waiting: string, words: string): void;
}

/** Who waits, with the answers at hand. */
export function knock(answers: DoorAnswers, guest: WaitingGuest, what = ''): TemplateResult {
  const { waiting, person, name } = guest;
  return html`<div class="banner knock" data-guest=${person}>
    ${icon('door')}<span>${text('knock.waiting', { name })} ${what}</span>
    <span class="knock-answers">
      <button
        class="button primary"
        type="button"
        aria-label=${text('knock.admitName', { name })}
        @click=${() => answers.letIn(waiting)}
      >
        ${text('knock.admit')}
      </button>
      <button
        class="button"
        type="button"
        aria-haspopup="dialog"
        aria-label=${text('knock.answerName', { name })}
        @click=${() => openDialog(dialogId(guest))}
      >
        ${text('knock.answer')}
      </button>
    </span>
    ${answerDialog(answers, guest)}
  </div>`;
}

/** Only sending is a submit, so that Enter in the field sends what stands in it. */
function answerDialog(answers: DoorAnswers, guest: WaitingGuest): TemplateResult {
  const { waiting, name } = guest;
  const id = dialogId(guest);
  return html`<dialog class="dialog" id=${id} aria-labelledby="${id}-title">
    <form class="stack" method="dialog" @submit=${(event: Event) => tell(event, answers, waiting)}>
      <h2 id="${id}-title">${text('answer.title', { name })}</h2>
      <div class="stack tight">
        <p class="muted">${text('answer.presets', { name })}</p>
        <div class="row">
          ${list('answer.words').map((words) => button('', words, () => answers.tell(waiting, words)))}
        </div>
      </div>
      <div class="field">
        <label for="${id}-own">${text('answer.own')}</label>
        <div class="own-words">
          <input class="input" id="${id}-own" name="own" maxlength=${LONGEST_WORDS} autocomplete="off" />
          <button class="button primary">${text('answer.send')}</button>
        </div>
      </div>
      <p class="small muted">${text('answer.declineHint', { name })}</p>
      <div class="actions">
        ${button('quiet', text('answer.close'), () => undefined)}
        ${button('danger', text('answer.decline'), (own) => answers.decline(waiting, own))}
      </div>
    </form>
  </dialog>`;
}

function button(look: string, words: string, press: (own: string) => void): TemplateResult {
  const pressed = (event: Event): void => {
    const form = (event.currentTarget as HTMLButtonElement).form as HTMLFormElement;
    const own = ownWords(form);
    form.closest('dialog')?.close();
    press(own);
  };
  return html`<button class="button ${look}" type="button" @click=${pressed}>${words}</button>`;
}

function tell(event: Event, answers: DoorAnswers, waiting: string): void {
  const own = ownWords(event.currentTarget as HTMLFormElement);
  if (own !== '') answers.tell(waiting, own);
}

function ownWords(form: HTMLFormElement): string {
  const own = String(new FormData(form).get('own') ?? '').trim();
  form.reset();
  return own;
}

function dialogId({ waiting }: WaitingGuest): string {
  return `answer-${waiting}`;
}
