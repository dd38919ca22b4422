import type { Cast, Step } from '../player';

/** Opening and closing the menus of rows. */
export function menuSteps({ menu, otherMenu }: Cast): Step[] {
  return [
    { name: 'open a menu', act: ({ list }) => list.openMenu(menu) },
    { name: 'go down in it', act: ({ list: { page } }) => page.keyboard.press('ArrowDown') },
    { name: 'press Escape', act: ({ list: { page } }) => page.keyboard.press('Escape') },
    { name: 'open another menu', act: ({ list }) => list.openMenu(otherMenu) },
    { name: 'click beside it', act: ({ list: { page } }) => page.locator('main h1').click() },
  ];
}
