import { randomUUID } from 'node:crypto';
import type { Item } from '../../../lib/catalog/item';
import { batchBody, MAX_OPERATIONS, sendBatch } from '../../../lib/quickbooks/batch';
import { updateBody } from '../../../lib/quickbooks/item-body';
import { QuickBooksError } from '../../../lib/quickbooks/quickbooks-error';
import { type Belief, decide, refuted } from '../belief';
import { refusal, throwUnlessRefused, told } from '../refusal';
import type { Session } from '../session';

/** So many updates that change nothing: they show how many operations a batch takes, and leave nothing behind. */
function updates(item: Item, count: number): { bId: string; operation: string }[] {
  const operation = updateBody(item, { name: item.name });
  return Array.from({ length: count }, (_, index) => ({ bId: String(index + 1), operation }));
}

/** A batch body beyond what `batchBody` lets pass: its parts, put together. */
function oversized(operations: readonly { bId: string; operation: string }[]): string {
  const parts = operations.map((operation) =>
    batchBody([operation]).slice('{"BatchItemRequest":['.length, -']}'.length),
  );
  return `{"BatchItemRequest":[${parts.join(',')}]}`;
}

function send(session: Session, body: string) {
  return refusal(sendBatch(session.client, { requestid: randomUUID(), body }));
}

export const batches: readonly Belief[] = [
  {
    id: 'batch-30',
    sentence: 'A batch takes 30 operations',
    async check(session) {
      const item = await session.service('batch of 30');
      const answers = await send(session, batchBody(updates(item, MAX_OPERATIONS)));
      if (answers instanceof QuickBooksError) return refuted(told(answers));
      const tooLarge = [...answers.values()].filter((answer) => 'error' in answer && answer.error.kind === 'too-large');
      const unanswered = [...answers.values()].filter(
        (answer) => 'error' in answer && answer.error.code === 'unreadable',
      );
      const carriedOut = answers.size - unanswered.length - tooLarge.length;
      return decide(carriedOut === MAX_OPERATIONS, `${carriedOut} of ${MAX_OPERATIONS} operations were answered`);
    },
  },
  {
    id: 'batch-31',
    sentence: 'A batch beyond the limit is refused as a whole with 1040',
    async check(session) {
      const item = await session.service('batch of 31');
      const answers = await send(session, oversized(updates(item, MAX_OPERATIONS + 1)));
      if (answers instanceof QuickBooksError) return decide(answers.code === '1040', told(answers));
      return refuted(`${answers.size} operations were taken`);
    },
  },
  {
    id: 'batch-no-rollback',
    sentence: 'One failed operation of a batch leaves the others done',
    async check(session) {
      const good = session.createBody({ name: session.name('beside a failure') });
      const bad = updateBody({ id: '999999999', syncToken: '0' }, { name: session.name('fails') });
      const operations = [good, bad].map((operation, index) => ({ bId: String(index + 1), operation }));
      const answers = await sendBatch(session.client, { requestid: randomUUID(), body: batchBody(operations) });
      const [made, failed] = [answers.get('1'), answers.get('2')];
      if (made && 'error' in made) throwUnlessRefused(made.error);
      if (!made || 'error' in made) return refuted(made ? told(made.error) : 'the good operation got no answer');
      const failure = failed && 'error' in failed ? told(failed.error) : 'done as well';
      const there = await refusal(session.read(made.item.id));
      const outcome = there instanceof QuickBooksError ? told(there) : 'is there';
      return decide(
        !(there instanceof QuickBooksError),
        `item ${made.item.id} ${outcome}; the other operation: ${failure}`,
      );
    },
  },
];
