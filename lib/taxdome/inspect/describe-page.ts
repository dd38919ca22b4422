import type { PageDescription } from '../../messages/protocol';
import { readList } from '../read/read-list';
import { READERS } from '../read/readers';
import { RowIds } from '../read/row-ids';
import { RowReader } from '../read/row-reader';
import { blockGrid } from '../recognise/block-grid';
import type { Grid } from '../recognise/grid';
import { pointingInUse } from '../recognise/pointing-in-use';
import { nearest, recognise } from '../recognise/recognise';
import { surroundings } from '../recognise/surroundings';
import { tagsAbove } from '../recognise/way';
import { skeleton } from './skeleton';

const SHOWN_ROWS = 3;
const BUTTONS = 'button, [role=button], [aria-haspopup], summary';

/**
 * Describes the list that comes nearest to being the services list: its first rows for the person to see, and its structure, without what it says, for a report.
 */
export function describePage(language: string): PageDescription {
  const found = recognise(language);
  const grid = found.grid ?? nearest(language, pointingInUse())?.grid ?? mostRepeated();
  const rows = found.grid ? readList(new RowReader(found, new RowIds(), READERS), language) : [];
  return {
    rows: rows.slice(0, SHOWN_ROWS).map(({ service }) => service),
    count: rows.length,
    structure: grid ? structureOf(grid, language) : '<!-- nothing on the page repeats -->',
  };
}

function structureOf(grid: Grid, language: string): string {
  const rows = grid.rows();
  const shown = new Set(rows.slice(0, 2));
  const notShown = (element: Element) => {
    const row = grid.rowOf(element);
    return row !== null && !shown.has(row);
  };
  const head = headOutside(grid);
  const { createButton } = surroundings(grid);
  const dots = [...(rows[0]?.querySelectorAll(BUTTONS) ?? [])]
    .filter((button) => (button.textContent?.trim().length ?? 0) <= 3)
    .at(-1);
  const part = (title: string, element: Element | null | undefined) =>
    element ? [`<!-- ${title} -->`, skeleton(element, language, notShown)] : [`<!-- ${title}: not found -->`];
  return [
    ...part('create button', createButton),
    ...(head ? part('head, outside of the list', head) : []),
    ...part(`list of ${rows.length} rows (${grid.kind}), in ${tagsAbove(grid.root)}`, grid.root),
    ...part('the dots of a row', dots),
  ].join('\n');
}

/** The element that holds the heads, where the list itself does not. */
function headOutside({ headers, root }: Grid): Element | null {
  const outside = headers.filter((head) => head !== null && !root.contains(head));
  let around = outside[0]?.parentElement ?? null;
  while (around && !outside.every((head) => around?.contains(head))) around = around.parentElement;
  return around;
}

/** A page without tables and amounts: the element with the most children of one tag. */
function mostRepeated(): Grid | null {
  const lists = [...document.body.querySelectorAll(':not(nav, nav *, aside, aside *, select, svg *)')].flatMap(
    (list) => {
      const [first] = list.children;
      const alike = [...list.children].filter((child) => child.localName === first?.localName).length;
      return first && alike > 2 && (first.textContent?.trim() ?? '') !== '' ? [{ list, first, alike }] : [];
    },
  );
  const most = lists.sort((a, b) => b.alike - a.alike)[0];
  return most ? blockGrid(most.list, most.first) : null;
}
