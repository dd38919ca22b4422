import type { Locator, Page } from 'playwright-core';
import type { LayoutName, TaxDomeStandIn } from '..';

/** Selectors of a layout's rows. `split` has a row in each of three tables. */
const ROWS: Record<LayoutName, string> = {
  table: 'main tbody tr',
  own: 'main tbody tr',
  sticky: 'main tbody tr',
  split: 'main tbody tr',
  grid: 'main [role=row]:has([role=gridcell])',
  next: 'main [role=row]:has([role=cell])',
  blocks: 'main div[tabindex="0"]:not([role])',
  cards: 'main li:has(dl)',
};

type Action = 'edit' | 'archive' | 'restore' | 'delete';

/** The services page as somebody works it who knows how each layout is made. */
export class ListPage {
  constructor(
    readonly page: Page,
    readonly taxdome: TaxDomeStandIn,
    readonly layout: LayoutName,
  ) {}

  get words() {
    return this.taxdome.firm().words;
  }

  get rows(): Locator {
    return this.page.locator(ROWS[this.layout]);
  }

  /** The row whose name links to the service; in `split` the part with the name. */
  row(name: string): Locator {
    return this.rows.filter({ has: this.page.getByRole('link', { name, exact: true }) });
  }

  /** Waits for the services: a second list on the page may be there before them. */
  async drawn(): Promise<void> {
    await this.page.waitForFunction(
      ({ selector, names }) =>
        [...document.querySelectorAll(selector)].some((row) =>
          [row, ...row.querySelectorAll('*')].some(({ textContent }) => names.includes(textContent?.trim() ?? '')),
        ),
      { selector: ROWS[this.layout], names: this.taxdome.services().map(({ name }) => name) },
    );
  }

  /** The texts of each row that is in the document, as lines, in the order on the screen. */
  async texts(): Promise<string[][]> {
    const rows = await this.rows.evaluateAll((elements) =>
      elements.map((element) => ({
        top: element.getBoundingClientRect().top,
        key: element.getAttribute('data-row'),
        lines: element instanceof HTMLElement ? element.innerText.split(/\s*[\n\t]\s*/).filter(Boolean) : [],
      })),
    );
    const merged = new Map<string, { top: number; lines: string[] }>();
    for (const [index, { top, key, lines }] of rows.entries()) {
      const before = merged.get(key ?? `${index}`);
      merged.set(key ?? `${index}`, { top, lines: [...(before?.lines ?? []), ...lines] });
    }
    const ordered = [...merged.values()];
    if (this.layout === 'grid') ordered.sort((a, b) => a.top - b.top);
    return ordered.map(({ lines }) => lines);
  }

  /** Every row of the list: page by page, or scrolling to its end. */
  async allTexts(): Promise<string[][]> {
    const seen = new Map<string, string[]>();
    for (;;) {
      for (const lines of await this.texts()) seen.set(lines.join('\n'), lines);
      if (!(await this.#goOn())) return [...seen.values()];
    }
  }

  async #goOn(): Promise<boolean> {
    const { page } = this;
    if (this.layout === 'grid') {
      return page.locator('[role=grid] [role=rowgroup] >> nth=-1').evaluate(async (canvas) => {
        const box = canvas.parentElement;
        const before = box?.scrollTop;
        if (!box) return false;
        box.scrollTop += 500;
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30)));
        return box.scrollTop !== before;
      });
    }
    if (this.layout === 'blocks') {
      const before = await this.rows.count();
      const spinner = page.getByText(this.words.services.loading);
      if ((await spinner.count()) === 0) return false;
      await this.rows.last().scrollIntoViewIfNeeded();
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      await this.rows.nth(before).waitFor();
      return true;
    }
    const next = page.getByRole('button', { name: this.words.pager.next });
    if ((await next.count()) === 0 || (await next.isDisabled())) return false;
    const pager = page.getByRole('navigation').last();
    const shown = await pager.innerText();
    await next.click();
    await page.waitForFunction(
      (before) => ![...document.querySelectorAll('nav')].some((each) => each.innerText === before),
      shown,
    );
    return true;
  }

  async sortBy(column: 'name' | 'category' | 'rate' | 'rateType'): Promise<void> {
    const label = this.words.columns[column];
    const choice = this.page.getByLabel(this.words.services.sortBy).and(this.page.locator('select'));
    if ((await choice.count()) > 0) await choice.selectOption({ label });
    else await this.page.locator('main').getByText(label, { exact: true }).first().click();
  }

  async act(name: string, action: Action): Promise<void> {
    const { page, layout } = this;
    const label = this.words.actions[action];
    if (layout === 'sticky') {
      const tools = await this.#tools(name);
      await pressUnderPointer(this.row(name).first(), tools.getByRole('button', { name: label }));
      return;
    }
    await this.openMenu(name);
    if (layout === 'grid' || layout === 'blocks')
      await page.locator('body > div:last-child').getByRole('button', { name: label, exact: true }).click();
    else await page.getByRole('menuitem', { name: label, exact: true }).click();
  }

  /** Presses a row's three dots. `sticky` has none. */
  async openMenu(name: string): Promise<void> {
    const { more } = this.words.columns;
    const tools = await this.#tools(name);
    const plain = this.layout === 'grid' || this.layout === 'blocks';
    const dots = plain ? tools.getByTitle(more) : tools.getByRole('button', { name: more });
    await pressUnderPointer(this.row(name).first(), dots);
  }

  /** The part of a row that holds its buttons: in `split` the row of the same place in another table. */
  async #tools(name: string): Promise<Locator> {
    const row = this.row(name);
    const place = this.layout === 'split' ? await row.first().getAttribute('data-row') : null;
    return place === null ? row : this.page.locator(`main tr[data-row="${place}"]`).last();
  }

  async showArchived(): Promise<void> {
    await this.page.getByRole('tab', { name: this.words.services.archived }).click();
  }

  async openCreateForm(): Promise<void> {
    const { create, new: newer } = this.words.services;
    await this.page.getByRole('button', { name: this.layout === 'next' ? newer : create, exact: true }).click();
  }
}

/** Presses a button that its row shows under the pointer alone. A row that is drawn anew under a pointer at rest shows it only once the pointer has moved, as people's do. */
async function pressUnderPointer(row: Locator, button: Locator): Promise<void> {
  for (const end = Date.now() + 20_000; ; ) {
    await row.hover();
    try {
      await button.click({ timeout: 2_500 });
      return;
    } catch (cause) {
      if (Date.now() > end) throw cause;
      // The row was drawn anew between the pointer's coming and its press.
      await row.page().mouse.move(2, 2);
    }
  }
}
