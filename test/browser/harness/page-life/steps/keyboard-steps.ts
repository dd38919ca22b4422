import { OWN } from '../../../../../lib/taxdome/own';
import type { Player, Step } from '../player';

/** Going through the page by keyboard, from the search on into the list and back to the head of the page. */
export function keyboardSteps(): Step[] {
  return [
    { name: 'click into the search', act: ({ list: { page } }) => page.getByRole('searchbox').click() },
    ...Array.from({ length: 2 }, (_, at) => ({
      name: `press Tab, round ${at + 1}`,
      act: (player: Player) => goOn(player, 'Tab', 6),
    })),
    { name: 'press Shift+Tab', act: (player) => goOn(player, 'Shift+Tab', 2) },
    { name: 'press Shift+Tab up to the head of the page', act: (player) => goOn(player, 'Shift+Tab', 14) },
  ];
}

/** Presses it so many times; what the extension has added in between is passed over. */
async function goOn({ list: { page } }: Player, key: 'Tab' | 'Shift+Tab', times: number): Promise<void> {
  for (let pressed = 0; pressed < times; pressed++) {
    do await page.keyboard.press(key);
    while (await page.evaluate((own) => document.activeElement?.closest(`[${own}]`) != null, OWN));
  }
  // A wide list is scrolled sideways to what takes the focus, and how far depends on how wide its columns are.
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('main *')) element.scrollLeft = 0;
  });
}
