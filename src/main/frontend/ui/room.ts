import { html, nothing, type TemplateResult } from 'lit';
import type { Phase } from '../call/phase';
import { chatPanel } from './chat-panel';
import { extendDialog } from './extend-dialog';
import { notesPanel } from './notes-panel';
import { roomBanners } from './room-banners';
import { roomControls } from './room-controls';
import { roomStage } from './room-stage';
import { roomTop } from './room-top';
import type { Scene } from './scene';
import { shortcutHelp } from './shortcut-help';
import { sinceStart } from './since-start';

/** The call itself. Always dark: faces are what shines. */
export function room(scene: Scene, phase: Extract<Phase, { name: 'call' }>): TemplateResult {
  const { view, chat, notes, times } = scene;
  const beside = chat?.view.open === true || notes?.view.open === true;
  return html`<div class="room" data-theme="dark">
    ${roomTop(scene, phase)}
    <div class="room-body ${beside ? 'with-panel' : ''}">
      <div class="room-middle">${roomStage(scene)} ${roomBanners(scene)}</div>
      ${chat === null ? nothing : chatPanel(chat, times)}
      ${notes === null ? nothing : notesPanel(notes, view.booking.otherName, sinceStart(view))}
    </div>
    ${roomControls(scene)} ${shortcutHelp(scene)} ${view.booking.role === 'host' ? extendDialog(scene) : nothing}
  </div>`;
}
