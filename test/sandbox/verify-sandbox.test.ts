import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Company } from '../stand-ins/intuit';
import { frenchCompany } from '../stand-ins/intuit';
import { BELIEFS } from './beliefs';
import { OwnNames } from './own-names';
import { sandbox } from './testing/sandbox';
import { verdicts } from './testing/verdicts';

const ids = [...BELIEFS.books, ...BELIEFS.connection].map(({ id }) => id);
const others = (company: Company) => company.items().filter(({ Name }) => !OwnNames.isOwn(Name));
const own = (company: Company) => company.items().filter(({ Name }) => OwnNames.isOwn(Name));

/** One run of all beliefs, which several tests look at. */
let started: ReturnType<typeof runAll> | undefined;
const whole = () => {
  started ??= runAll();
  return started;
};

async function runAll() {
  const { run, intuit, company } = await sandbox();
  return { ...(await run({ patient: true })), journal: intuit.journal, realmId: company.realmId };
}

test('where Intuit is as believed, every belief is held but the one about companies elsewhere', async () => {
  const { code, output } = await whole();
  const expected = ids.map((id) => [id, id === 'utf8-elsewhere' ? 'not decided' : 'held']);
  expect(Object.entries(verdicts(output))).toEqual(expected);
  expect(output).toContain(`${ids.length - 1} held, 0 false, 1 not decided`);
  expect(code).toBe(0);
});

test('the table at the end has a row for every belief', async () => {
  const { output } = await whole();
  const rows = output.split('\n').filter((line) => /^\| `/u.test(line));
  expect(rows.map((row) => /^\| `([^`]+)` \|/u.exec(row)?.[1])).toEqual(ids);
  for (const row of rows) expect(row.match(/(?<!\\)\|/gu)).toHaveLength(5);
});

test('prints no key, code or token, nor the id of the company', async () => {
  const { output, journal, realmId } = await whole();
  const tokens = journal.flatMap(({ reply, bodyRaw }) =>
    [reply ?? '', bodyRaw].flatMap((text) => text.match(/stand-in-(?:access|refresh|code)-[\w-]+/gu) ?? []),
  );
  for (const kind of ['access', 'refresh', 'code']) expect(tokens.join()).toContain(`stand-in-${kind}`);
  for (const secret of ['test-client-secret', realmId, ...tokens]) expect(output).not.toContain(secret);
});

test('sends requests to nothing but the sandbox and the token endpoints', async () => {
  const { journal } = await whole();
  const hosts = new Set(journal.filter(({ operation }) => operation !== 'authorise').map(({ host }) => host));
  const allowed = ['oauth.platform.intuit.com', 'sandbox-quickbooks.api.intuit.com', 'developer.api.intuit.com'];
  expect([...hosts].sort()).toEqual(allowed.sort());
});

test('without leave to wait ten minutes, that belief is not decided and the run ends with 0', async () => {
  const { run } = await sandbox();
  const { code, output } = await run({ only: ['requestid-batch', 'requestid-ten-minutes'] });
  expect(verdicts(output)).toEqual({ 'requestid-batch': 'held', 'requestid-ten-minutes': 'not decided' });
  expect(code).toBe(0);
});

test('a company in Canada decides about the characters that one in the US does not', async () => {
  const { run } = await sandbox({}, frenchCompany({ environment: 'sandbox' }));
  const { code, output } = await run({ only: ['latin1-us', 'utf8-elsewhere', 'sparse-account'] });
  expect(verdicts(output)).toEqual({
    'latin1-us': 'not decided',
    'utf8-elsewhere': 'held',
    'sparse-account': 'held',
  });
  expect(code).toBe(0);
});

test('a refresh token that keeps its value, and a connection that is to stay, are not decided', async () => {
  const { run, intuit } = await sandbox({ refreshRotationMs: 86_400_000 });
  const { code, output } = await run({ keepConnection: true, only: ['refresh-rotation', 'revoke-twice'] });
  expect(verdicts(output)).toEqual({ 'refresh-rotation': 'not decided', 'revoke-twice': 'not decided' });
  expect(intuit.journal.filter(({ operation }) => operation === 'revoke')).toEqual([]);
  expect(code).toBe(0);
});

test('a request that is turned away is sent again, and the belief is decided', async () => {
  const { run, intuit } = await sandbox();
  intuit.faults.add({ match: { operation: 'batch' }, action: 'status', status: 429, nth: 2, retryAfter: 30 });
  const { code, output } = await run({ only: ['name-case', 'requestid-batch'] });
  expect(output).toContain('Intuit asks for a pause of 30 s.');
  expect(verdicts(output)).toEqual({ 'requestid-batch': 'held', 'name-case': 'held' });
  expect(code).toBe(0);
});

test('leaves the company as it was, but for inactive items whose names say where they come from', async () => {
  const { run, company, intuit } = await sandbox({ deletedSuffix: true });
  const before = others(company);
  const accounts = company.accounts();
  const { output } = await run();
  expect(others(company)).toEqual(before);
  expect(company.accounts()).toEqual(accounts);
  expect(own(company).length).toBeGreaterThan(30);
  expect(own(company).filter(({ Active }) => Active)).toEqual([]);
  expect(output).toContain(`What stays in the company: ${own(company).length} inactive items`);
  expect(intuit.journal.at(-1)).toMatchObject({ operation: 'revoke' });
});

test('the documentation names every belief that is tried, and no other', () => {
  const text = readFileSync(new URL('../../docs/assumptions.md', import.meta.url), 'utf8');
  const intuit = text.slice(text.indexOf('## Intuit'));
  const named = [...intuit.matchAll(/^\|.*\| ((?:`[a-z0-9-]+`(?:, )?)+) \|$/gmu)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/gu)].map(([, id]) => id),
  );
  expect(named.toSorted()).toEqual(ids.toSorted());
});
