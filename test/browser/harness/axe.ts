import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/** How a page may be shown: by its user's wish. */
export const MODES = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
  'reduced motion': { reducedMotion: 'reduce' },
} as const;

const PLAIN = { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference' } as const;
const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds on a page, in each of the modes: `mode: rule: elements`.
 *
 * @param within a selector of what is looked at; without it the whole page
 */
export async function violations(page: Page, within?: string): Promise<string[]> {
  const found: string[] = [];
  // The page's content security policy takes no script from elsewhere; what the debugger evaluates is not bound by it.
  await page.evaluate(`${SOURCE}; globalThis.__name = (f) => f;`);
  for (const [mode, media] of Object.entries(MODES)) {
    await page.emulateMedia({ ...PLAIN, ...media });
    const results = await page.evaluate(async (selector) => {
      const axe = (globalThis as unknown as { axe: typeof import('axe-core') }).axe;
      const settle = () => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {})));
      await Promise.race([settle(), new Promise((done) => setTimeout(done, 300))]);
      const { violations } = await axe.run(selector ? { include: [[selector]] } : document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
    }, within);
    found.push(...results.map((result) => `${mode}: ${result}`));
  }
  await page.emulateMedia(PLAIN);
  return found;
}
