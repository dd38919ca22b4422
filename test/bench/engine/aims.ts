import { INTUIT_LIMITS } from '../../../lib/quickbooks/pacing';
import type { Table } from '../table';
import { SERVICES } from './conditions';
import type { Measured } from './first-sync';
import { lowerBound } from './lower-bound';

/** What a first sync of a thousand services is to stay within. */
const AIMS = { writing: 36, reads: 4, throttled: 0, overBound: 1.25, faster: 10, again: 2 } as const;

interface Results {
  readonly first: Measured;
  readonly again: readonly Measured[];
  /** The peer that sends one request an item comes first. */
  readonly others: readonly Measured[];
}

/** The project's own aims, each with what was measured. */
export function aims({ first, again, others }: Results): Table {
  const bound = lowerBound(SERVICES, INTUIT_LIMITS.atOnce).seconds;
  const [onePerItem] = others;
  const { counts, seconds } = first;
  const atMost = (what: string, value: number, aim: number, digits = 0) =>
    [what, value.toFixed(digits), `≤ ${aim}`, value <= aim ? 'reached' : 'missed'] as const;
  const faster = (onePerItem?.seconds ?? 0) / seconds;
  return {
    title: 'Aims of the engine in Node',
    columns: ['', 'measured', 'aim', ''],
    rows: [
      atMost('Writing requests', counts.writing, AIMS.writing),
      atMost('Reads, from connecting on', counts.reads, AIMS.reads),
      atMost('429s', counts.throttled, AIMS.throttled),
      atMost(`Seconds over the bound with ${INTUIT_LIMITS.atOnce} connections`, seconds / bound, AIMS.overBound, 2),
      [
        `Times as fast as ${onePerItem?.title}`,
        faster.toFixed(1),
        `≥ ${AIMS.faster}`,
        faster >= AIMS.faster ? 'reached' : 'missed',
      ],
      ...again.map(({ title, counts: later }) =>
        atMost(`Requests${title.replace(/^ */, ' ')}`, later.requests, AIMS.again),
      ),
    ],
  };
}
