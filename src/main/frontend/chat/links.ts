export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

const candidate = /https:\/\/[^\s<>"'`{}|\\^\p{Cc}\p{Cf}]+/gu;
const trailing = /[.,;:!?)\]]+$/;

/** What was typed, with its https addresses told apart. A link leads exactly where its text says; nothing is loaded by itself. */
export function partsOf(text: string): readonly Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(candidate)) {
    const typed = found.replace(trailing, '');
    if (!isSafe(typed)) continue;
    if (index > end) parts.push({ kind: 'text', text: text.slice(end, index) });
    parts.push({ kind: 'link', text: typed, href: typed });
    end = index + typed.length;
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end) });
  return parts;
}

/** An address with a name before its host looks as if it led elsewhere. */
function isSafe(typed: string): boolean {
  if (!URL.canParse(typed)) return false;
  const { protocol, username, password, hostname } = new URL(typed);
  return protocol === 'https:' && username === '' && password === '' && hostname.includes('.');
}
