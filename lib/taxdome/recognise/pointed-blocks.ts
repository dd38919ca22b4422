import type { Pointing } from '../../catalog/pointing';
import { isOwn } from '../own';
import { blockGrid } from './block-grid';
import type { Grid } from './grid';
import { follow, tagsAbove } from './way';

/** The list of plain blocks that a person pointed at, found again by its structure: at its former place, else where there are the most rows with a text where the name stood and a number where the rate did. */
export function pointedBlocks({ row: tag, above, columns: { name, rate } }: Pointing): Grid[] {
  const lists = new Map<Element, Element[]>();
  const text = (row: Element, way: string | undefined) => (way && follow(row, way)?.textContent?.trim()) || '';
  for (const row of document.body.querySelectorAll(tag)) {
    const list = row.parentElement;
    if (list && text(row, name?.path) && /\d/u.test(text(row, rate?.path)) && !isOwn(row))
      lists.set(list, [...(lists.get(list) ?? []), row]);
  }
  const isThere = (list: Element) => Number(tagsAbove(list) === above);
  return [...lists]
    .sort((a, b) => isThere(b[0]) - isThere(a[0]) || b[1].length - a[1].length)
    .slice(0, 1)
    .flatMap(([list, [row]]) => (row ? [blockGrid(list, row)] : []));
}
