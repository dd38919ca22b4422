import type { Browser } from 'playwright-core';
import { leavePage } from '../../../browser/harness/page-pool';
import { sampleFirm, startTaxDome, type TaxDomeOptions, type TaxDomeStandIn } from '../../../stand-ins/taxdome';
import { openPage } from '../../../stand-ins/taxdome/testing/browser';
import { ListPage } from '../../../stand-ins/taxdome/testing/list-page';
import { start } from '../harness';
import { checkBadges } from './check-badges';
import { checkMenu } from './check-menu';
import type { MatrixCase } from './matrix-case';
import { readWhole, verdict } from './read-whole';
import { type Score, scoreOf, total } from './score';

/** What a case showed. */
export interface CaseResult {
  readonly score: Score;
  /** What else went wrong: page not as it was, badges of other services, items in other menus, errors of the page. */
  readonly faults: readonly string[];
}

const COUNT = 40;

/** Opens a case's page with the extension, reads its whole list, active and archived, and works it. */
export async function readCase(browser: Browser, script: string, each: MatrixCase): Promise<CaseResult> {
  const taxdome = await startTaxDome(optionsOf(each));
  const { page, problems } = await openPage(browser, taxdome);
  try {
    page.setDefaultTimeout(20_000);
    if (each.narrow) await page.setViewportSize({ width: 420, height: 900 });
    const drawn = each.narrow && (each.layout === 'table' || each.layout === 'own') ? 'cards' : each.layout;
    const list = new ListPage(page, taxdome, drawn);
    await list.drawn();
    const active = taxdome.services().filter(({ archived }) => !archived);
    const archived = taxdome.services().filter((service) => service.archived);
    const [target] = active.slice(3);
    if (!target) throw new Error('too few services');
    await start(page, script, {
      besideOwnIntegration: true,
      statuses: { [target.name]: { status: 'not-synced' } },
    });
    const faults: string[] = [];
    const before = await standing(list);
    const whole = await readWhole(page);
    const score = scoreOf(whole.services, active, each.jointRate);
    if (!whole.complete) faults.push(`the whole read is not complete: ${await verdict(page)}`);
    const after = await standing(list);
    if (after !== before) faults.push(`the page was left otherwise: ${before} → ${after}`);
    if (whole.services.length > 0) {
      faults.push(...(await checkBadges(list, active).catch((error: unknown) => [`badges: ${error}`])));
      faults.push(...(await checkMenu(list, target.name, each).catch((error: unknown) => [`menu: ${error}`])));
    }
    // What went wrong before may have left the search.
    await page.getByRole('searchbox').fill('');
    await list.showArchived();
    await page.waitForFunction(
      (names) => {
        const text = document.querySelector('main')?.textContent ?? '';
        return names.every((name) => text.includes(name));
      },
      archived.map(({ name }) => name),
    );
    const second = await readWhole(page);
    const other = scoreOf(second.services, archived, each.jointRate);
    faults.push(...problems, ...writes(taxdome));
    return { score: total([score, other]), faults };
  } finally {
    await leavePage(page);
    await taxdome.close();
  }
}

function optionsOf(each: MatrixCase): TaxDomeOptions {
  const { layout, locale, menu, rowIds, jointRate, header, secondList, replaceList, pages } = each;
  return {
    layout,
    rowIds,
    jointRate,
    header,
    secondList,
    replaceList,
    firms: [sampleFirm({ locale, count: COUNT })],
    drawMs: 20,
    saveMs: [10, 20],
    serverPages: pages === 'server',
    // Rows that are placed by a transform cover a menu that stands in one of them.
    ...(menu === 'own' ? {} : { menu: layout === 'grid' && menu === 'inline' ? 'portal' : menu }),
    ...(pages === 'one' && layout !== 'blocks' ? {} : { pageSize: 14 }),
  };
}

/** The list's rows, scroll positions, order and search as they stand. */
async function standing(list: ListPage): Promise<string> {
  const texts = await list.texts();
  const others = await list.page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => element.scrollTop > 0 || element.hasAttribute('aria-sort'))
      .map((element) => `${element.tagName} ${element.scrollTop} ${element.getAttribute('aria-sort') ?? ''}`),
  );
  return JSON.stringify([texts.slice(0, 12).map((lines) => lines[0]), others]);
}

function writes({ journal }: TaxDomeStandIn): string[] {
  return journal.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`);
}
