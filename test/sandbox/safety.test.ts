import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { OwnNames } from './own-names';
import { sandboxFetch } from './sandbox-fetch';
import { Secrets } from './secrets';
import { printedPage } from './testing/person';
import { sandbox } from './testing/sandbox';

const WRITES: readonly string[] = ['create', 'update', 'batch'];
const writes = ({ journal }: { journal: readonly { operation: string }[] }) =>
  journal.filter(({ operation }) => WRITES.includes(operation));
const active = (items: readonly { Name: string; Active: boolean }[]) =>
  items.filter(({ Name, Active }) => Active && OwnNames.isOwn(Name)).map(({ Name }) => Name);

describe('nothing is written', () => {
  test('where nobody says yes; the connection is ended again', async () => {
    const { run, intuit } = await sandbox();
    let question = '';
    const confirm = async (asked: string) => {
      question = asked;
      return false;
    };
    const { code, output } = await run({ confirm });
    expect(code).toBe(2);
    expect(question).toContain('verify-sandbox');
    expect(output).toContain('Nothing was written');
    expect(writes(intuit)).toEqual([]);
    expect(intuit.journal.at(-1)).toMatchObject({ operation: 'revoke', status: 200 });
  });

  test('where the person presses Cancel at Intuit', async () => {
    const { run, intuit } = await sandbox();
    const { code, output } = await run({}, 'cancel');
    expect([code, output.split('\n').at(-1)]).toEqual([2, 'Could not run: QuickBooks sign-in: denied']);
    expect(intuit.journal.filter(({ operation }) => operation === 'token')).toEqual([]);
  });

  test('with wrong keys, which are not printed', async () => {
    const { run, intuit } = await sandbox();
    const { code, output } = await run({ clientSecret: 'test-other-secret' });
    expect([code, output.split('\n').at(-1)]).toEqual([2, 'Could not run: QuickBooks sign-in: wrong-keys (HTTP 401)']);
    expect(output).not.toContain('test-other-secret');
    expect(writes(intuit)).toEqual([]);
  });

  test('in a production company: its API is never asked, and its connection is left as it is', async () => {
    const { run, intuit } = await sandbox({}, {}, 'production');
    const { code, output } = await run();
    expect(code).toBe(2);
    expect(output).toContain("Intuit's sandbox does not open this company with these keys (HTTP 403, code 3100)");
    expect(intuit.journal.filter(({ host }) => host === 'quickbooks.api.intuit.com')).toEqual([]);
    expect(intuit.journal.filter(({ operation }) => operation === 'revoke')).toEqual([]);
    expect(writes(intuit)).toEqual([]);
  });

  test('where the port of the redirect address is taken', async () => {
    const { run, port } = await sandbox();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    const { code, output } = await run();
    await new Promise((resolve) => other.close(resolve));
    expect([code, output]).toEqual([2, `Could not run: Port ${port} of this machine can't be listened on.`]);
  });

  test('in a company without an income account', async () => {
    const { run, intuit } = await sandbox({}, { accounts: [{ name: 'Checking', type: 'Bank' }], items: [] });
    const { code, output } = await run();
    expect(code).toBe(2);
    expect(output).toContain('no active income account');
    expect(writes(intuit)).toEqual([]);
  });
});

describe('at the redirect address', () => {
  test('an answer with another state is not used, and does not end the wait', async () => {
    const { run, intuit, port } = await sandbox();
    let forged: Promise<Response> | undefined;
    const lines: string[] = [];
    const forge = (text: string) => {
      lines.push(text);
      if (printedPage(text)) forged = fetch(`http://127.0.0.1:${port}/callback?code=test-code&state=other&realmId=1`);
    };
    const interruption = new AbortController();
    const running = run({ print: forge, signal: interruption.signal });
    await expect.poll(() => forged).toBeDefined();
    expect((await forged)?.status).toBe(400);
    expect((await fetch(`http://127.0.0.1:${port}/favicon.ico`)).status).toBe(404);
    expect(lines.join('\n')).toContain('It was not used.');
    interruption.abort();
    expect((await running).code).toBe(2);
    expect(lines.at(-1)).toBe('Could not run: Nobody came back from Intuit.');
    expect(intuit.journal).toEqual([]);
  });
});

describe('everything is made inactive', () => {
  test.each([3, 12, 40])('when the person interrupts the run at request %i', async (request) => {
    const { run, intuit, company, fetch } = await sandbox();
    const interruption = new AbortController();
    let sent = 0;
    const counting: typeof fetch = (address, init) => {
      sent += 1;
      // Four requests sign in and read what the company is; what is counted from there may write.
      if (sent === request + 4) interruption.abort();
      return fetch(address, init);
    };
    const { code, output } = await run({ fetch: counting, signal: interruption.signal });
    expect(code).toBe(2);
    expect(output).toContain('The run ends here: Interrupted');
    expect(company.items().filter(({ Name }) => OwnNames.isOwn(Name)).length).toBeGreaterThan(0);
    expect(active(company.items())).toEqual([]);
    expect(intuit.journal.at(-1)).toMatchObject({ operation: 'revoke', status: 200 });
  });

  test('also where the answer to its creation was lost', async () => {
    const { run, intuit, company } = await sandbox();
    intuit.faults.add({ match: { operation: 'batch' }, action: 'drop-after' });
    const { output } = await run({ only: ['name-case'] });
    expect(output).toContain('not decided  name-case');
    expect(company.items().filter(({ Name }) => OwnNames.isOwn(Name))).toHaveLength(1);
    expect(active(company.items())).toEqual([]);
  });

  test('after some minutes where QuickBooks turns requests away meanwhile', async () => {
    const { run, intuit, company } = await sandbox({ throttle: { retryAfter: 60 } });
    intuit.faults.add({
      match: ({ query }) => String(query.query).includes('FROM Item'),
      ...{ action: 'status', status: 429, times: 7 },
    });
    const { code } = await run({ only: ['name-case'] });
    expect([code, active(company.items())]).toEqual([0, []]);
  });

  test('also what an earlier run left', async () => {
    const { run, company } = await sandbox();
    company.createItem({ name: `${new OwnNames(Date.now() - 1e9).prefix}left over` });
    company.createItem({ name: 'verify-sandbox of somebody else' });
    await run({ only: ['empty-result'] });
    expect(
      company
        .items()
        .filter(({ Active }) => !Active)
        .map(({ Name }) => Name),
    ).toEqual([expect.stringMatching(/^verify-sandbox \w+ left over$/u)]);
  });

  test('and what can’t be is named, for the person to do it', async () => {
    const { run, intuit, company } = await sandbox();
    intuit.faults.add({
      match: ({ bodyRaw }) => bodyRaw.includes('"Active":false'),
      ...{ action: 'status', status: 500, times: 99 },
    });
    const { code, output } = await run({ only: ['name-case'] });
    expect(code).toBe(2);
    expect(active(company.items())).toHaveLength(1);
    for (const name of active(company.items())) expect(output).toContain(`Still active: “${name}”`);
  });
});

test('a company whose connection is taken away in the middle ends the run, and says what may be left', async () => {
  const { run, intuit, company, fetch } = await sandbox();
  const { code, output } = await run({
    fetch: (address, init) => {
      if (active(company.items()).length > 3) intuit.revokeAll();
      return fetch(address, init);
    },
  });
  expect(code).toBe(2);
  expect(output).toMatch(/The run ends here: HTTP/u);
  expect(output).toMatch(/Not put back: .*whose names begin with “verify-sandbox \w+ ”/u);
});

test('a secret is left out of every text, also where one is part of another', () => {
  const secrets = new Secrets();
  secrets.add('test-token', 'test-token-longer', '');
  expect(secrets.clean('test-token-longer, test-token, test')).toBe('…, …, test');
});

test.each([
  'https://quickbooks.api.intuit.com/v3/company/1/item',
  'https://example.com/',
  'http://sandbox-quickbooks.api.intuit.com/v3/company/1/item',
  'https://sandbox-quickbooks.api.intuit.com.example.com/',
  'https://sandbox-quickbooks.api.intuit.com:444/',
])('no request leaves for %s', async (address) => {
  let asked = 0;
  const fetch = sandboxFetch(async () => {
    asked += 1;
    return new Response();
  });
  await expect(fetch(address, {})).rejects.toThrow("is not Intuit's sandbox");
  expect(asked).toBe(0);
});
