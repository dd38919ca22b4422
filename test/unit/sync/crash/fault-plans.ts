import type { FaultOrder, Intuit, IntuitOptions, JournalEntry } from '../../../stand-ins/intuit';

/** Something that goes wrong with every batch at its first sending, or with every operation at its first try. */
export interface FaultPlan {
  readonly name: string;
  /** Arms it. */
  readonly arm: (intuit: Intuit) => void;
  /** The whole matrix kills before every single call here, and not only at those that leave something behind. */
  readonly everyCall?: boolean;
  readonly intuit?: IntuitOptions;
  /** Not a worker alone ends, but the browser with it, and what was not written through to the disk is lost. */
  readonly powerCut?: boolean;
  /** Intuit itself may end the connection, and a person has to connect again. */
  readonly mayEnd?: 'always' | 'when killed';
}

/** Matches the first sending of each batch of more than so many operations. */
export function firstSendings(moreThan = 0): (entry: JournalEntry) => boolean {
  const seen = new Set<string>();
  return ({ operation, requestid, bodyRaw }) => {
    if (operation !== 'batch' || requestid === null || seen.has(requestid)) return false;
    if (bodyRaw.split('"bId"').length - 1 <= moreThan) return false;
    seen.add(requestid);
    return true;
  };
}

const ALWAYS = { times: Number.POSITIVE_INFINITY };

function ofBatches(name: string, order: Omit<FaultOrder, 'match' | 'times'>, moreThan?: number): FaultPlan {
  return { name, arm: ({ faults }) => faults.add({ ...order, ...ALWAYS, match: firstSendings(moreThan) }) };
}

const A_MOMENT = 5_000;

/** Runs something as a batch comes in for the first time, but for those that come together with another. */
function asBatchesCome(name: string, act: (intuit: Intuit) => void, more: Partial<FaultPlan> = {}): FaultPlan {
  return {
    name,
    arm(intuit) {
      const isFirst = firstSendings();
      let last = Number.NEGATIVE_INFINITY;
      const match = (entry: JournalEntry) => {
        // A new token that is refused at once would be no matter of time.
        const renewed = intuit.journal.some(({ operation, at }) => operation === 'refresh' && entry.at - at < A_MOMENT);
        if (isFirst(entry) && !renewed && entry.at - last > A_MOMENT) {
          last = entry.at;
          act(intuit);
        }
        return false;
      };
      intuit.faults.add({ action: 'drop-before', match });
    },
    ...more,
  };
}

function inBatches(name: string, written: boolean): FaultPlan {
  return {
    name,
    arm({ faults }) {
      // Of each batch that was never seen one operation fails, so that others of it are done.
      for (const nth of [1, 4, 9, 12]) faults.add({ nth, operationFault: { code: '10000', written } });
    },
  };
}

const expires = (intuit: Intuit) => intuit.expireAccessTokens();

const expiresAndIsCut = (intuit: Intuit) => {
  intuit.expireAccessTokens();
  intuit.faults.add({ action: 'drop-after', match: { operation: 'refresh' } });
};

/** Every fault order of the crash matrix. */
export const FAULT_PLANS: readonly FaultPlan[] = [
  { name: 'none', everyCall: true, arm: () => {} },
  { name: 'the power fails', powerCut: true, arm: () => {} },
  ofBatches('dropped before it is done', { action: 'drop-before' }),
  { ...ofBatches('dropped after it is done', { action: 'drop-after' }), everyCall: true },
  { ...ofBatches('dropped after it is done, and the power fails', { action: 'drop-after' }), powerCut: true },
  ofBatches('429 as JSON, Retry-After 20', { action: 'status', status: 429, body: { json: '3001' }, retryAfter: 20 }),
  ofBatches('429 as XML without Retry-After', { action: 'status', status: 429, body: { xml: '3001' } }),
  ofBatches('500', { action: 'status', status: 500, body: { json: '10000' } }),
  ofBatches('500 after it is done', { action: 'status', status: 500, body: { json: '10000' }, after: true }),
  ofBatches('502 as HTML after it is done', { action: 'status', status: 502, body: 'html', after: true }),
  ofBatches('503', { action: 'status', status: 503, body: 'empty' }),
  asBatchesCome('access token expired', expires),
  asBatchesCome('access token expired, and the use of a former refresh token ends all', expires, {
    ...{ intuit: { refreshRotationMs: 0, refreshReuse: 'revoke' }, mayEnd: 'when killed' },
  }),
  asBatchesCome('access token expired, answer to the refresh cut', expiresAndIsCut),
  asBatchesCome('the same where each refresh ends the former token: a person connects again', expiresAndIsCut, {
    ...{ everyCall: true, intuit: { refreshRotationMs: 0 }, mayEnd: 'always' },
  }),
  ofBatches('answer cut off', { action: 'cut-body' }),
  ofBatches('answer is no JSON', { action: 'malformed' }),
  ofBatches('answered after the worker’s life', { action: 'delay', ms: 45_000 }),
  ofBatches('too many operations (1040)', { action: 'status', status: 400, body: { json: '1040' } }, 2),
  inBatches('system failure of single operations', false),
  { ...inBatches('system failure of single operations that were done', true), everyCall: true },
];
