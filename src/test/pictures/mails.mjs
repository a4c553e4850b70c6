import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The HTML of the mails that are written into a folder instead of being sent: one for each headline. */
export function mailsIn(folder) {
  const outbox = join(folder, 'outbox');
  const pages = readdirSync(outbox).map((name) => htmlOf(readFileSync(join(outbox, name), 'utf8')));
  return [...new Map(pages.map((page) => [headline(page), page])).values()];
}

/** A part of a mail ends with the next boundary (RFC 2046). */
function htmlOf(mail) {
  const [, part = ''] = mail.split(/^Content-Type: text\/html.*\r?\nContent-Transfer-Encoding: base64\r?\n/m);
  return Buffer.from(part.split('\n--')[0], 'base64').toString();
}

function headline(page) {
  return /<h1[^>]*>([^<]*)/.exec(page)?.[1];
}
