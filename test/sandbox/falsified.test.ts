import { expect, test } from 'vitest';
import { type CompanySeed, frenchCompany, type IntuitOptions } from '../stand-ins/intuit';
import { BELIEFS } from './beliefs';
import { sandbox } from './testing/sandbox';
import { verdicts } from './testing/verdicts';

/** A batch limit of its own, and no limits of pace. */
function batchSize(size: number): IntuitOptions {
  const off = Number.POSITIVE_INFINITY;
  return {
    limits: { requestsPerMinute: off, requestsPerSecond: off, concurrent: off, batchesPerMinute: off, batchSize: size },
  };
}

const CANADA = frenchCompany({ environment: 'sandbox', rules: { accents: 'stripped' } });

/** For each belief, ways in which Intuit would make it false. */
const FALSE: readonly (readonly [id: string, intuit: IntuitOptions, seed?: Partial<CompanySeed>])[] = [
  ['requestid-single', { replayWindow: -1 }],
  ['requestid-batch', { replayBatches: false }],
  ['requestid-ten-minutes', { replayWindow: 60_000 }],
  ['requestid-other-body', { replayOtherBody: 'write' }],
  ['batch-30', batchSize(10)],
  ['batch-30', batchSize(29)],
  ['batch-31', batchSize(100)],
  ['batch-no-rollback', { batchRollback: true }],
  ['name-across-categories', { nameScope: 'parent' }],
  ['name-case', { nameCase: 'heeded' }],
  ['name-accents', { nameAccents: 'ignored' }],
  ['name-inactive', { inactiveHoldsName: false }],
  ['name-inactive', { deletedSuffix: true }],
  ['inactive-suffix', { deletedSuffix: ' (gone)' }],
  ['reactivation', { reactivation: 'refuse' }],
  ['name-form', { nameForm: 'free' }],
  ['latin1-kept', { accents: 'stripped' }],
  ['latin1-us', { latin1: 'accept' }],
  ['utf8-elsewhere', {}, CANADA],
  ['price-decimals', { priceDecimals: 2 }],
  ['price-decimals', { priceDecimals: 5 }],
  ['price-zeros', { priceDecimals: 0 }],
  ['price-largest', { highestPrice: '9999999' }],
  ['price-null', { nullClears: true }],
  ['sparse-minimum', { sparse: 'needs-name' }],
  ['sparse-account', { sparse: 'resets-account' }],
  ['sparse-account', { sparse: 'resets-taxable' }],
  ['empty-clears', { emptyClears: false }],
  ['subitem-false', { subItemFalse: 'ignored' }],
  ['noop-token', { noOpMoves: true }],
  ['stale-token', { staleWrites: 'accept' }],
  ['empty-result', { emptyResult: 'empty-list' }],
  ['query-apostrophe', { queryEscapes: 'none' }],
  ['query-backslash', { queryEscapes: 'apostrophe' }],
  ['query-case', { queryCase: 'heeded' }],
  ['query-inactive', { queryInactive: false }],
  ['short-page', { pageRows: 12 }, { items: Array.from({ length: 14 }, (_, n) => ({ name: `Service ${n}` })) }],
  ['cdc-prompt', { changeDelayMs: 150_000 }],
  ['origin', { origins: 'refuse' }],
  ['bad-token', { badToken: 403 }],
  ['refresh-rotation', { refreshReuse: 'accept' }],
  ['revoke-twice', { revokedAgain: 200 }],
];

const rows = FALSE.map(([id, intuit, seed = {}]) => ({ id, intuit, seed }));

test.each(rows)('$id is said to be false where Intuit has $intuit', async ({ id, intuit, seed }) => {
  const { run, company } = await sandbox(intuit, seed);
  const { code, output } = await run({ only: [id], patient: true });
  expect(verdicts(output)).toEqual({ [id]: 'false' });
  expect(output).toContain('0 held, 1 false, 0 not decided');
  expect(code).toBe(1);
  expect(company.items().filter(({ Name, Active }) => Active && Name.startsWith('verify-sandbox'))).toEqual([]);
});

test('every belief is made false at least once', () => {
  const ids = [...BELIEFS.books, ...BELIEFS.connection].map(({ id }) => id);
  expect([...new Set(FALSE.map(([id]) => id))].toSorted()).toEqual(ids.toSorted());
});

test.each([
  ['replies to another body with a refusal', 'requestid-other-body', { replayOtherBody: 'refuse' }],
  ['refuses characters beyond ISO 8859-1', 'latin1-us', { latin1: 'refuse' }],
  ['adds ` (deleted)` to the names of inactive items', 'inactive-suffix', { deletedSuffix: true }],
  ['answers a batch in another order', 'batch-30', { shuffleBatches: true }],
  ['lists a change after a minute and a half', 'cdc-prompt', { changeDelayMs: 90_000 }],
  ['ends the connection when a dead refresh token is used', 'refresh-rotation', { refreshReuse: 'revoke' }],
] as const)('an Intuit that %s still holds %s', async (_, id, intuit) => {
  const { run } = await sandbox(intuit);
  const { code, output } = await run({ only: [id] });
  expect(verdicts(output)).toEqual({ [id]: 'held' });
  expect(code).toBe(0);
});
