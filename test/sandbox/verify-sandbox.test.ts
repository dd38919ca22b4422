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

test('where Intuit is as believed, every belief is held but the one about companies elsewhere', async () => {
  const { run } = await sandbox();
  const { code, output } = await run({ patient: true });
  const expected = ids.map((id) => [id, id === 'utf8-elsewhere' ? 'not decided' : 'held']);
  expect(Object.entries(verdicts(output))).toEqual(expected);
  expect(output).toContain(`${ids.length - 1} held, 0 false, 1 not decided`);
  expect(code).toBe(0);
});

test('the table at the end has a row for every belief', async () => {
  const { run } = await sandbox();
  const { output } = await run();
  const rows = output.split('\n').filter((line) => /^\| `/u.test(line));
  expect(rows.map((row) => /^\| `([^`]+)` \|/u.exec(row)?.[1])).toEqual(ids);
  for (const row of rows) expect(row.match(/(?<!\\)\|/gu)).toHaveLength(5);
});

test('without leave to wait ten minutes, that belief is not decided and the run ends with 0', async () => {
  const { run } = await sandbox();
  const { code, output } = await run();
  expect(verdicts(output)).toMatchObject({ 'requestid-ten-minutes': 'not decided', 'requestid-batch': 'held' });
  expect(code).toBe(0);
});

test('a company in Canada decides about the characters that one in the US does not', async () => {
  const { run } = await sandbox({}, frenchCompany({ environment: 'sandbox' }));
  const { code, output } = await run();
  expect(verdicts(output)).toMatchObject({
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

test('prints no key, code or token, nor the id of the company', async () => {
  const { run, intuit, company } = await sandbox();
  const { output } = await run();
  const tokens = intuit.journal.flatMap(({ reply }) => reply?.match(/stand-in-(?:access|refresh|code)-[\w-]+/gu) ?? []);
  const codes = intuit.journal.flatMap(
    ({ bodyRaw }) => bodyRaw.match(/stand-in-(?:access|refresh|code)-[\w-]+/gu) ?? [],
  );
  expect(new Set(tokens).size).toBeGreaterThan(3);
  expect(codes.some((code) => code.startsWith('stand-in-code'))).toBe(true);
  for (const secret of ['test-client-secret', company.realmId, ...tokens, ...codes])
    expect(output).not.toContain(secret);
});

test('sends requests to nothing but the sandbox and the token endpoints', async () => {
  const { run, intuit } = await sandbox();
  await run();
  const hosts = new Set(intuit.journal.filter(({ operation }) => operation !== 'authorise').map(({ host }) => host));
  const allowed = ['oauth.platform.intuit.com', 'sandbox-quickbooks.api.intuit.com', 'developer.api.intuit.com'];
  expect([...hosts].sort()).toEqual(allowed.sort());
});

test('the documentation names every belief that is tried, and no other', () => {
  const text = readFileSync(new URL('../../docs/assumptions.md', import.meta.url), 'utf8');
  const intuit = text.slice(text.indexOf('## Intuit'));
  const named = [...intuit.matchAll(/^\|.*\| ((?:`[a-z0-9-]+`(?:, )?)+) \|$/gmu)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/gu)].map(([, id]) => id),
  );
  expect(named.toSorted()).toEqual(ids.toSorted());
});
