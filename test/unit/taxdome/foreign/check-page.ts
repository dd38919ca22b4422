import type { Page } from 'playwright-core';
import { waitUntil } from '../../../browser/harness/wait-until';
import { FOREIGN_PAGES, type ForeignPage, type ForeignPageName } from '../../../stand-ins/foreign-pages';
import { HANDS, type Hands } from '../../../stand-ins/foreign-pages/testing/hands';
import { drawnNames } from '../../../stand-ins/foreign-pages/testing/read-all-names';
import { start } from '../harness';
import { readWhole, verdict } from '../matrix/read-whole';
import { type Score, scoreOf, total } from '../matrix/score';
import { checkBadges } from './check-badges';
import { checkMenu } from './check-menu';
import { shownOn } from './shown-on';

/** What a page showed. */
export interface Exam {
  readonly score: Score;
  readonly faults: readonly string[];
}

/** Reads the whole list, active and archived, and works the page: sorts, scrolls, searches, opens menus. */
export async function checkPage(
  page: Page,
  name: ForeignPageName,
  foreign: ForeignPage,
  script: string,
): Promise<Exam> {
  const hands = HANDS[name];
  const shows = FOREIGN_PAGES.find((kind) => kind.name === name)?.shows;
  if (!shows) throw new Error(`there is no page ${name}`);
  const shown = shownOn(shows, foreign.services());
  const active = shown.filter(({ archived }) => !archived);
  const faults: string[] = [];
  await page.locator(hands.names).first().waitFor();
  const [, , target = ''] = await drawnNames(page, hands);
  await start(page, script, { statuses: { [target]: { status: 'not-synced' } } });
  const before = await shownNames(page, hands);
  const whole = await readWhole(page);
  const score = scoreOf(whole.services, active, false);
  if (!whole.complete) faults.push(`the whole read is not complete: ${await verdict(page)}`);
  const after = await shownNames(page, hands);
  if (after.join() !== before.join()) faults.push(`the page was left otherwise: ${before} → ${after}`);
  faults.push(...(await checkBadges(page, hands).catch((error: unknown) => [`badges: ${error}`])));
  faults.push(...(await checkMenu(page, hands, target).catch((error: unknown) => [`menu: ${error}`])));
  await page.locator(hands.archivedTab).click();
  const inactive = shown.filter((service) => service.archived);
  const names = new Set(inactive.map(({ name }) => name));
  await waitUntil(
    () => drawnNames(page, hands),
    (drawn) => drawn.length > 0 && drawn.every((name) => names.has(name)),
    { of: 'the archived list' },
  );
  const archived = await readWhole(page);
  return {
    score: total([score, scoreOf(archived.services, inactive, false)]),
    faults,
  };
}

/** Of the names that are drawn, those in view: how far a list is drawn beyond that is its own affair. */
const shownNames = (page: Page, { names }: Hands): Promise<string[]> =>
  page.locator(names).evaluateAll((elements) =>
    elements.flatMap((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const seen = document.elementFromPoint(left + Math.min(8, width / 2), top + height / 2);
      return seen && element.contains(seen) && !element.closest('[data-qbo-own]')
        ? [element.firstChild?.textContent ?? '']
        : [];
    }),
  );
