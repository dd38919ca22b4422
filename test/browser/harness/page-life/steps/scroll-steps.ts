import type { LayoutName } from '../../../../stand-ins/taxdome';
import type { Player, Step } from '../player';

const FAR = 6_000;

/** Scrolling by the wheel, and turning the page where there is a pager. */
export function scrollSteps(layout: LayoutName): Step[] {
  const hasPager = layout !== 'grid' && layout !== 'blocks';
  const turn = (way: 'next' | 'previous') => async (player: Player) => {
    const { page, words } = player.list;
    await page.getByRole('button', { name: words.pager[way] }).click();
    // Rows may be higher by what the extension adds, so a place far down is not the same on both pages.
    await toTheBeginning(player);
  };
  return [
    { name: 'scroll a little', act: (player) => wheel(player, 'list', 120) },
    ...(layout === 'sticky'
      ? [
          { name: 'scroll to the right', act: (player: Player) => wheel(player, 'list', 0, 90) },
          { name: 'scroll to the left', act: (player: Player) => wheel(player, 'list', 0, -90) },
        ]
      : []),
    { name: 'scroll to the end', act: toTheEnd },
    ...(hasPager
      ? [
          { name: 'go to the next page', act: turn('next') },
          { name: 'scroll to its end', act: toTheEnd },
          { name: 'go to the previous page', act: turn('previous') },
        ]
      : []),
    { name: 'scroll back to the beginning', act: toTheBeginning },
  ];
}

async function toTheBeginning(player: Player): Promise<void> {
  await wheel(player, 'list', -FAR);
  await wheel(player, 'head', -FAR);
}

async function toTheEnd(player: Player): Promise<void> {
  await wheel(player, 'list', FAR);
  await wheel(player, 'head', FAR);
}

/** Turns the wheel with the pointer on the list, which may have a box of its own to scroll in, or on the head of the page. */
async function wheel({ list: { page } }: Player, over: 'list' | 'head', down: number, right = 0): Promise<void> {
  await page.mouse.move(800, over === 'list' ? 450 : 20);
  await page.mouse.wheel(right, down);
}
