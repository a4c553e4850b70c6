import { readFileSync } from 'node:fs';

const AXE = readFileSync(new URL('../../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** What axe finds on a page as it is now, each as "impact rule: element"; and whether it scrolls sideways. */
export async function faultsOf(page) {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations } = await globalThis.axe.run({ resultTypes: ['violations'] });
    const found = violations.flatMap(({ id, impact, nodes }) => nodes.map(({ html }) => `${impact} ${id}: ${html}`));
    const sideways = document.documentElement.scrollWidth > innerWidth;
    return sideways ? [...found, 'scrolls sideways'] : found;
  });
}
