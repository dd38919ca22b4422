import type { WholeRead } from '../../messages/protocol';
import type { SubTab } from '../recognise/sub-tabs';
import { until } from './until';

/** What a reading of Active and Archived needs. */
export interface TabsContext {
  /** The open one as the page is now; null where the page does not tell. */
  readonly subTab: () => SubTab | null;
  /** Opens one as a person would; false where the page has no control for it. */
  readonly go: (which: SubTab) => boolean;
  /** Whether the page shows services of the open one. */
  readonly hasRows: () => boolean;
  /** Whether the page has stood still for a while and nothing in it says that more is to come. */
  readonly isQuiet: () => boolean;
  /** Reads and reports the whole list of the open one. */
  readonly readOne: () => Promise<Omit<WholeRead, 'both'>>;
  /** Aborts when a person takes over, or the extension ends. */
  readonly signal: AbortSignal;
}

const OPENING_MS = 10_000;
/** A page that was just loaded knows its list before it has the rows: a list that is really empty is believed after so long. */
const LOADING_MS = 6_000;
/** An archive is empty more often than not. */
const FILLING_MS = 4_000;

/**
 * Reads the open sub-tab and then the other one, and leaves the page at the one that was open. `both` is false where the page has no sub-tabs to press: what was read then is all that it shows.
 */
export async function readTabs(context: TabsContext): Promise<WholeRead> {
  await until(context.hasRows, LOADING_MS, context.signal);
  const start = context.subTab();
  const first = await context.readOne();
  const other: SubTab = start === 'archived' ? 'active' : 'archived';
  if (start === null || !first.complete || !(await open(context, other))) return { ...first, both: false };
  const second = await context.readOne();
  await open(context, start);
  return { ...first, read: first.read + second.read, both: second.complete };
}

async function open(context: TabsContext, which: SubTab): Promise<boolean> {
  if (context.signal.aborted || !context.go(which)) return false;
  if (!(await until(() => context.subTab() === which, OPENING_MS, context.signal))) return false;
  await until(() => context.hasRows() || context.isQuiet(), FILLING_MS, context.signal);
  return !context.signal.aborted;
}
