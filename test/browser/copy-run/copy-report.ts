import type { Page } from 'playwright-core';

/** `#/copy` when a run is over: what became of each item. */
export class CopyReport {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The sentence at the foot. */
  async result(): Promise<string> {
    const shown = this.#page.getByRole('status').filter({ hasText: /added/ });
    await shown.waitFor();
    return shown.innerText();
  }

  /** The items in their order, and what is said of each. */
  async rows(): Promise<{ name: string; text: string }[]> {
    const items = this.#page.getByRole('main').getByRole('listitem');
    const texts = await items.evaluateAll((found) =>
      found.map((item) => [...item.querySelectorAll('p')].map(({ innerText }) => innerText)),
    );
    return texts.map(([name = '', text = '']) => ({ name, text }));
  }
}
