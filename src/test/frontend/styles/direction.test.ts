import { expect, test } from 'vitest';

const sheets = import.meta.glob<string>('../../../main/frontend/styles/*.css', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/**
 * Declarations that name a side of the screen instead of a side of the text. A background has no logical position, so its
 * mirror image stands in languages.css; a notch is where it is in every language.
 */
function physical(sheet: string): string[] {
  return sheet
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .split(/[;{}]/)
    .map((declaration) => declaration.trim().replaceAll(/\s+/g, ' '))
    .filter((declaration) => /^[a-z-]+: /.test(declaration) && !declaration.startsWith('background-position'))
    .filter((declaration) => {
      const rest = declaration.replaceAll(/env\([^)]*\)/g, 'env()');
      return /(^|[-: ])(left|right)\b/.test(rest) || lopsided(rest);
    });
}

/** Four values whose second and fourth differ. */
function lopsided(declaration: string): boolean {
  const [, name = '', value = ''] = /^([a-z-]+): (.*)$/.exec(declaration) ?? [];
  if (!/^(margin|padding|inset|border-width|border-color|border-style)$/.test(name)) return false;
  const parts = value.match(/(?:[^\s(]|\((?:[^()]|\([^()]*\))*\))+/g) ?? [];
  return parts.length === 4 && parts[1] !== parts[3];
}

test('no style names left or right, so that Arabic is its mirror image', () => {
  const found = Object.entries(sheets).flatMap(([file, sheet]) => physical(sheet).map((each) => `${file}: ${each}`));
  expect(Object.keys(sheets).length).toBeGreaterThan(20);
  expect(found).toEqual([]);
});

test('a planted breach of each kind is found', () => {
  const sheet = `a { margin-left: 1px; text-align: right; float: left; left: 0; /* right: 0 */ }
    b { padding: 0 1px 0 calc(2px + 1px); inset: 0 auto 0 0; margin: 0 1px 0 1px; }
    c { padding: 0 env(safe-area-inset-right) 0 env(safe-area-inset-left); inset-inline-start: 0; }`;
  expect(physical(sheet)).toEqual([
    'margin-left: 1px',
    'text-align: right',
    'float: left',
    'left: 0',
    'padding: 0 1px 0 calc(2px + 1px)',
    'inset: 0 auto 0 0',
  ]);
});
