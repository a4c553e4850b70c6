import { text } from '../texts/text';

/** Whether the browser would show one; asking is for a press of a button. */
export function mayNotify(): boolean {
  return typeof Notification === 'function' && Notification.permission === 'granted';
}

/** Only for who is not looking: the page itself says it too. Without the page's push there is none, so this needs no worker. */
export function notifyOfGuest(name: string, title: string): void {
  if (!mayNotify() || document.visibilityState === 'visible') return;
  try {
    const note = new Notification(text('notify.title', { name }), { body: title, tag: 'visavis-door' });
    note.onclick = () => {
      window.focus();
      note.close();
    };
  } catch {
    // Chrome on Android shows notifications from a service worker only: sound and banner have to do.
  }
}
