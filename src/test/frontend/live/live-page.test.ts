// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LivePage } from '../../../main/frontend/live/live-page';

class SilentSource {
  addEventListener(): void {}
  close(): void {}
}

const fetched = vi.fn<typeof fetch>(() => Promise.reject(new TypeError('no network')));

beforeEach(() => {
  fetched.mockClear();
  vi.stubGlobal('fetch', fetched);
  vi.stubGlobal('EventSource', SilentSource);
  document.body.innerHTML = `<form method="post"><button id="send">Send</button>
    <button id="keep" formmethod="dialog">Keep</button></form>`;
});

afterEach(() => vi.unstubAllGlobals());

function page(): LivePage {
  const live = new LivePage(document, { learn: () => {} }, () => {});
  live.start();
  return live;
}

function submit(button: string): void {
  const submitter = document.getElementById(button);
  const event = new SubmitEvent('submit', { bubbles: true, cancelable: true, submitter });
  document.querySelector('form')?.dispatchEvent(event);
}

test('leaves what is said once to the page that answers a form', async () => {
  const live = page();
  submit('send');
  await live.look();
  expect(fetched).not.toHaveBeenCalled();
});

test('looks on when a dialog was only closed', async () => {
  const live = page();
  submit('keep');
  await live.look();
  expect(fetched).toHaveBeenCalledOnce();
});
