import type { Locator } from 'playwright-core';
import type { Cast, Step } from '../player';

/** Looking at the list: sort, search, select a text. */
export function listSteps({ edited, category }: Cast): Step[] {
  return [
    { name: 'look at the list', act: async () => {} },
    {
      name: 'pass over the list with the pointer',
      act: async ({ list: { page } }) => {
        await page.mouse.move(300, 330);
        await page.mouse.move(1_200, 560, { steps: 12 });
        await page.mouse.move(420, 480, { steps: 8 });
      },
    },
    { name: 'sort by rate', act: ({ list }) => list.sortBy('rate') },
    { name: 'turn the order', act: ({ list }) => list.sortBy('rate') },
    { name: 'sort by name again', act: ({ list }) => list.sortBy('name') },
    {
      name: 'search',
      act: async ({ list: { page } }) => {
        await page.getByRole('searchbox').click();
        // One letter: of several, a slow machine would ask the server for a part in between.
        await page.keyboard.type([...edited][0] ?? '');
      },
    },
    { name: 'clear the search', act: ({ list: { page } }) => page.keyboard.press('Backspace') },
    {
      name: 'select a word in the list',
      act: ({ list: { page } }) => selectFirstWord(page.locator('main').getByText(category, { exact: true }).first()),
    },
    { name: 'select a word above it', act: ({ list: { page } }) => selectFirstWord(page.locator('main h1')) },
  ];
}

/** Where the words stand depends on how wide the columns are, so a person aims at the word and not at the cell. */
async function selectFirstWord(text: Locator): Promise<void> {
  await text.scrollIntoViewIfNeeded();
  const { x, y } = await text.evaluate((element) => {
    const range = document.createRange();
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const first = walker.nextNode() ?? element;
    range.setStart(first, 0);
    range.setEnd(first, 1);
    const box = range.getBoundingClientRect();
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  });
  await text.page().mouse.dblclick(x, y);
}
