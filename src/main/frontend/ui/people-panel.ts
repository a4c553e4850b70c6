import { html, nothing, type TemplateResult } from 'lit';
import type { RemovedPerson } from '../signaling/messages';
import { plural, text } from '../texts/text';
import { openDialog, wasAnswered } from './dialog';
import { moreTimeButton } from './extend-dialog';
import type { Scene } from './scene';
import { icon } from './visavis-icon';

const panel = 'people-panel';
const question = 'remove-person';

/** How many are here; for the host it opens what can be done about them. */
export function peopleTag(scene: Scene): TemplateResult {
  const { view } = scene;
  const words = html`${icon('people')}<span>${plural('room.people', view.participantCount)}</span>`;
  if (view.booking.role === 'guest') return html`<span class="tag plain" data-participants>${words}</span>`;
  return html`<button
      class="tag plain tag-button"
      type="button"
      popovertarget=${panel}
      data-participants
      aria-label=${text('people.open', { people: plural('room.people', view.participantCount) })}
    >
      ${words}
    </button>
    ${peoplePanel(scene)} ${removalQuestion(scene)}`;
}

function peoplePanel(scene: Scene): TemplateResult {
  return html`<div class="people-panel" id=${panel} popover role="dialog" aria-label=${text('people.title')}>
    <div class="stack">
      <h2>${text('people.title')}</h2>
      ${present(scene)} ${scene.view.removed.map((person) => takenOut(scene, person))} ${lock(scene)}
      ${moreTimeButton('full')}
      <button class="button quiet full" type="button" popovertarget=${panel} popovertargetaction="hide">
        ${text('people.close')}
      </button>
    </div>
  </div>`;
}

function present({ view: { peer, booking } }: Scene): TemplateResult {
  if (peer === null || peer.presence === 'left') {
    return html`<p class="muted">${text('people.alone', { name: booking.otherName })}</p>`;
  }
  return html`<div class="row apart">
    <span class="strong">${peer.name}</span>
    <button class="button" type="button" aria-haspopup="dialog" data-remove @click=${() => openDialog(question)}>
      ${icon('remove')}<span>${text('people.remove')}</span>
    </button>
  </div>`;
}

function takenOut({ actions }: Scene, { person, name }: RemovedPerson): TemplateResult {
  return html`<div class="row apart" data-removed=${person}>
    <span><span class="strong">${name}</span> <span class="muted">${text('people.removed')}</span></span>
    <button
      class="button"
      type="button"
      aria-label=${text('people.readmitName', { name })}
      @click=${() => actions.readmit(person)}
    >
      ${text('people.readmit')}
    </button>
  </div>`;
}

/** Locking makes sense once both have been in; the guest who has not come is not to be locked out. */
function lock({ view, actions }: Scene): TemplateResult | typeof nothing {
  const locked = view.phase.name === 'call' && view.phase.locked;
  if (!locked && view.peer === null) return nothing;
  return html`<div class="stack tight">
    <button class="button full" type="button" aria-pressed=${locked} @click=${() => actions.lock(!locked)}>
      ${icon(locked ? 'locked' : 'unlocked')}<span>${text(locked ? 'people.unlock' : 'people.lock')}</span>
    </button>
    <p class="small muted">${text(locked ? 'people.lockedText' : 'people.lockText')}</p>
  </div>`;
}

/** Removing shuts somebody out, so it asks once. */
function removalQuestion({ view, actions }: Scene): TemplateResult {
  const { otherName: name } = view.booking;
  const person = view.peer?.person;
  const closed = (event: Event): void => {
    if (wasAnswered(event, 'remove') && person !== undefined) actions.remove(person);
  };
  return html`<dialog class="dialog" id=${question} aria-labelledby="${question}-title" @close=${closed}>
    <form class="stack" method="dialog">
      <h2 id="${question}-title">${text('remove.title', { name })}</h2>
      <p class="muted">${text('remove.text', { name })}</p>
      <div class="actions">
        <button class="button" value="stay">${text('remove.no')}</button>
        <button class="button danger" value="remove">${text('remove.yes', { name })}</button>
      </div>
    </form>
  </dialog>`;
}
