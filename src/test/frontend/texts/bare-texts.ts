/** Words that stand in html`…` templates of a source file instead of in the bundle of texts. */
export function bareTexts(source: string): string[] {
  return templates(source).flatMap((template) => {
    const spoken = [...template.matchAll(/\s(?:aria-label|title|alt|placeholder)="([^"]*)"/g)].map(
      (match) => match[1] ?? '',
    );
    const between = template
      .replaceAll(/<!--[\s\S]*?-->/g, '')
      .replaceAll(/<[^>]*>/g, '\n')
      .split('\n');
    return [...spoken, ...between].map((words) => words.trim()).filter((words) => /\p{L}/u.test(words));
  });
}

/** The static parts of every html`…`, each hole replaced by "0"; templates within holes come on their own. */
function templates(source: string): string[] {
  const found: string[] = [];
  for (let start = source.indexOf('html`'); start >= 0; start = source.indexOf('html`', start + 1)) {
    found.push(statics(source, start + 'html`'.length));
  }
  return found;
}

function statics(source: string, start: number): string {
  let text = '';
  for (let at = start; at < source.length && source[at] !== '`'; at++) {
    if (source.startsWith('${', at)) {
      at = endOfHole(source, at + 2);
      text += '0';
    } else text += source[at];
  }
  return text;
}

function endOfHole(source: string, start: number): number {
  let at = start;
  for (let depth = 1; at < source.length; at++) {
    if (source[at] === '`') at = endOfTemplate(source, at + 1);
    else if (source[at] === '{') depth++;
    else if (source[at] === '}' && --depth === 0) break;
  }
  return at;
}

function endOfTemplate(source: string, start: number): number {
  let at = start;
  for (; at < source.length && source[at] !== '`'; at++) {
    if (source.startsWith('${', at)) at = endOfHole(source, at + 2);
  }
  return at;
}
