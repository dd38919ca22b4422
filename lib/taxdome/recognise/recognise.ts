import type { Pointing } from '../../catalog/pointing';
import { ariaGrids } from './aria-grid';
import { blockGrids } from './block-grid';
import { type Columns, columnsOf } from './columns';
import { type Evidence, MAYBE, piece, SURE, score, weigh } from './evidence';
import type { Grid } from './grid';
import { pointedBlocks } from './pointed-blocks';
import { pointingInUse } from './pointing-in-use';
import { type Surroundings, surroundings } from './surroundings';
import { tableGrids } from './table-grid';
import { told } from './told';

/** What the page is taken for, and why. */
export interface Recognition {
  readonly verdict: 'yes' | 'unsure' | 'no';
  readonly grid: Grid | null;
  readonly columns: Columns;
  readonly around: Surroundings;
  readonly evidence: readonly Evidence[];
  readonly score: number;
}

const NO_COLUMNS: Columns = { roles: {}, named: new Set(), facts: [] };

/**
 * Looks for the services list on the page as it is now: the best of all tables, ARIA grids and repeated blocks.
 *
 * @param language BCP 47 tag of the page, for its numbers
 * @param pointing what a person said of this firm's list
 */
export function recognise(language: string, pointing = pointingInUse()): Recognition {
  if (isLogIn()) return nothing(surroundings(null), [piece('log-in')]);
  const found = nearest(language, pointing);
  return found && found.score >= MAYBE ? found : emptyList(found);
}

/** The list that comes nearest to being the services list, be it ever so far from it. */
export function nearest(language: string, pointing: Pointing | null): Recognition | undefined {
  const judged = (grids: readonly Grid[]) => grids.filter(isSeen).map((grid) => judge(grid, language, pointing));
  const structured = judged([...tableGrids(document), ...ariaGrids(document)]);
  const best = highest(structured);
  const inBlocks = pointing?.kind === 'blocks';
  // Amounts beside names, without a head, may be another list of the same page.
  if (best && best.score >= SURE && best.columns.named.size > 0 && !inBlocks) return best;
  const blocks = judged([...(inBlocks ? pointedBlocks(pointing) : []), ...blockGrids(document.body)]);
  return highest([...structured, ...blocks]);
}

function judge(grid: Grid, language: string, pointing: Pointing | null): Recognition {
  const seen = columnsOf(grid, language);
  const around = surroundings(grid);
  const said = pointing && told(grid, seen, pointing);
  const columns = said?.columns ?? seen;
  // Archived services must never be taken for active ones.
  const clear = !around.subTabs || around.subTab !== null;
  const evidence = [
    ...weigh(columns, around),
    ...(said ? [piece(said.evidence)] : []),
    ...(clear ? [] : [piece('sub-tab-unclear')]),
  ];
  const sum = score(evidence);
  return {
    verdict: sum >= SURE && clear ? 'yes' : sum >= MAYBE ? 'unsure' : 'no',
    grid,
    columns,
    around,
    evidence,
    score: sum,
  };
}

function highest(found: readonly Recognition[]): Recognition | undefined {
  return [...found].sort((a, b) => b.score - a.score)[0];
}

/** A services page without services: the create button alone is not enough, since other pages have one too. */
function emptyList(found: Recognition | undefined): Recognition {
  const around = found?.around ?? surroundings(null);
  const signs = [around.subTabs, around.heading, around.address].filter(Boolean).length;
  if (!around.createButton || signs < 2) return nothing(around, found?.evidence ?? weigh(NO_COLUMNS, around));
  return {
    ...nothing(
      around,
      weigh(NO_COLUMNS, around).filter(({ weight }) => weight > 0),
    ),
    verdict: 'yes',
  };
}

function nothing(around: Surroundings, evidence: readonly Evidence[] = []): Recognition {
  return { verdict: 'no', grid: null, columns: NO_COLUMNS, around, evidence, score: score(evidence) };
}

function isSeen(grid: Grid): boolean {
  return grid.root.checkVisibility?.() ?? true;
}

function isLogIn(): boolean {
  return [...document.querySelectorAll('input[type=password]')].some((field) => field.checkVisibility?.() ?? true);
}
