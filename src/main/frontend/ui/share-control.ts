import { html, nothing, type TemplateResult } from 'lit';
import { text } from '../texts/text';
import { openDialog, wasAnswered } from './dialog';
import type { Scene } from './scene';
import { icon } from './visavis-icon';

const question = 'share-instead';

/** Not there where the browser cannot: nobody is offered what does not work. */
export function shareControl(scene: Scene): TemplateResult | typeof nothing {
  const { view } = scene;
  if (!view.sharing.possible) return nothing;
  const on = view.sharing.state === 'on';
  return html`<button
      class="control ${on ? 'sharing' : ''}"
      type="button"
      aria-pressed=${on}
      data-share
      @click=${() => pressShare(scene)}
    >
      <span class="control-face">${icon(on ? 'screen-off' : 'screen')}</span>
      <span class="control-label">${text('share.screen')}</span>
    </button>
    ${instead(scene)}`;
}

export function stopSharingControl({ actions }: Scene): TemplateResult {
  return html`<button class="control sharing" type="button" @click=${() => actions.stopSharing()}>
    <span class="control-face">${icon('screen-off')}</span>
    <span class="control-label">${text('share.stop')}</span>
  </button>`;
}

/** The newer screen takes the place of the other's, so that is asked once. */
export function pressShare({ view: { sharing, peer }, actions }: Scene): void {
  if (!sharing.possible) return;
  if (sharing.state === 'on') actions.stopSharing();
  else if (peer?.sharing === true) openDialog(question);
  else actions.shareScreen();
}

function instead({ view, actions }: Scene): TemplateResult {
  const { otherName: name } = view.booking;
  const closed = (event: Event): void => {
    if (wasAnswered(event, 'share')) actions.shareScreen();
  };
  return html`<dialog class="dialog" id=${question} aria-labelledby="${question}-title" @close=${closed}>
    <form class="stack" method="dialog">
      <h2 id="${question}-title">${text('share.insteadTitle', { name })}</h2>
      <p class="muted">${text('share.insteadText', { name })}</p>
      <div class="actions">
        <button class="button" value="not">${text('share.insteadNo')}</button>
        <button class="button primary" value="share">${text('share.insteadYes')}</button>
      </div>
    </form>
  </dialog>`;
}
