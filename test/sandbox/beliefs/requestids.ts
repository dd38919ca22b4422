import { randomUUID } from 'node:crypto';
import { toItem } from '../../../lib/quickbooks/items';
import { QuickBooksError } from '../../../lib/quickbooks/quickbooks-error';
import { type Belief, decide, type Finding, held, refuted, undecided } from '../belief';
import { told } from '../refusal';
import { serviceJson } from '../service-json';
import type { Session } from '../session';

const TEN_MINUTES = 600_000;

/** Sends a new item twice under one `requestid`, each in a batch of its own, and compares the answers. */
async function twiceInABatch(session: Session, label: string, between: () => Promise<void>): Promise<Finding> {
  const requestid = randomUUID();
  const operation = session.createBody({ name: session.name(label) });
  const first = await session.write(operation, requestid);
  if (first instanceof QuickBooksError) throw first;
  await between();
  return comparison(first.id, await session.write(operation, requestid));
}

function comparison(firstId: string, again: { readonly id: string } | QuickBooksError): Finding {
  if (again instanceof QuickBooksError) return refuted(`item ${firstId} was made; the second time: ${told(again)}`);
  return decide(again.id === firstId, `the first answer names item ${firstId}, the second ${again.id}`);
}

export const requestids: readonly Belief[] = [
  {
    id: 'requestid-single',
    sentence: 'A single write that is sent again with its `requestid` gets the original reply',
    async check(session) {
      const requestid = randomUUID();
      const body = serviceJson(session, 'replayed');
      const first = await session.post(body, requestid);
      if (first instanceof QuickBooksError) throw first;
      const again = await session.post(body, requestid);
      const item = again instanceof QuickBooksError ? again : { id: String(again.Id) };
      return comparison(String(first.Id), item);
    },
  },
  {
    id: 'requestid-batch',
    sentence: 'A batch that is sent again with its `requestid` gets the original reply',
    check: (session) => twiceInABatch(session, 'replayed batch', async () => undefined),
  },
  {
    id: 'requestid-ten-minutes',
    sentence: 'A `requestid` is remembered for ten minutes at least',
    async check(session) {
      if (!session.options.patient) return undecided('takes ten minutes: ask for it with --patient');
      return twiceInABatch(session, 'replayed late', () => session.options.wait(TEN_MINUTES));
    },
  },
  {
    id: 'requestid-other-body',
    sentence: 'Another body under a known `requestid` is not carried out',
    async check(session) {
      const requestid = randomUUID();
      const first = await session.post(serviceJson(session, 'first body'), requestid);
      if (first instanceof QuickBooksError) throw first;
      const other = await session.post(serviceJson(session, 'other body'), requestid);
      if (other instanceof QuickBooksError) return held(told(other));
      const sameItem = toItem(other)?.id === String(first.Id) && other.Name === first.Name;
      return decide(
        sameItem,
        `the answer names item ${String(other.Id)}, “${String(other.Name)}”; the first was ${String(first.Id)}`,
      );
    },
  },
];
