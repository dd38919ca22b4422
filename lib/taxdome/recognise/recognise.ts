import { ariaGrids } from './aria-grid';
import { blockGrids } from './block-grid';
import { type Columns, columnsOf } from './columns';
import { type Evidence, MAYBE, SURE, score, weigh } from './evidence';
import type { Grid } from './grid';
import { type Surroundings, surroundings } from './surroundings';
import { tableGrids } from './table-grid';

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
 */
export function recognise(language: string): Recognition {
  if (isLogIn()) return nothing(surroundings(null));
  const structured = [...tableGrids(document), ...ariaGrids(document)]
    .filter(isSeen)
    .map((grid) => judge(grid, language));
  const best = highest(structured);
  if (best && best.score >= SURE) return best;
  const blocks = blockGrids(document.body)
    .filter(isSeen)
    .map((grid) => judge(grid, language));
  const found = highest([...structured, ...blocks]);
  if (found && found.score >= MAYBE) return found;
  return emptyList(found?.around ?? surroundings(null));
}

function judge(grid: Grid, language: string): Recognition {
  const columns = columnsOf(grid, language);
  const around = surroundings(grid);
  const evidence = weigh(columns, around);
  const sum = score(evidence);
  // Archived services must never be taken for active ones.
  const clear = !around.subTabs || around.subTab !== null;
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
function emptyList(around: Surroundings): Recognition {
  const signs = [around.subTabs, around.heading, around.address].filter(Boolean).length;
  return around.createButton && signs >= 2 ? { ...nothing(around), verdict: 'yes' } : nothing(around);
}

function nothing(around: Surroundings): Recognition {
  return { verdict: 'no', grid: null, columns: NO_COLUMNS, around, evidence: [], score: 0 };
}

function isSeen(grid: Grid): boolean {
  return grid.root.checkVisibility?.() ?? true;
}

function isLogIn(): boolean {
  return [...document.querySelectorAll('input[type=password]')].some((field) => field.checkVisibility?.() ?? true);
}
