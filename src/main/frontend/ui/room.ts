import { html, nothing, type TemplateResult } from 'lit';
import type { Phase } from '../call/view';
import { chatPanel } from './chat-panel';
import { extendDialog } from './extend-dialog';
import { roomBanners } from './room-banners';
import { roomControls } from './room-controls';
import { roomStage } from './room-stage';
import { roomTop } from './room-top';
import type { Scene } from './scene';
import { shortcutHelp } from './shortcut-help';

/** The call itself. Always dark: faces are what shines. */
export function room(scene: Scene, phase: Extract<Phase, { name: 'call' }>): TemplateResult {
  return html`<div class="room" data-theme="dark">
    ${roomTop(scene, phase)}
    <div class="room-body ${scene.chat?.view.open === true ? 'with-panel' : ''}">
      <div class="room-middle">${roomStage(scene)} ${roomBanners(scene)}</div>
      ${scene.chat === null ? nothing : chatPanel(scene.chat, scene.times)}
    </div>
    ${roomControls(scene)} ${shortcutHelp(scene)} ${scene.view.booking.role === 'host' ? extendDialog(scene) : nothing}
  </div>`;
}
