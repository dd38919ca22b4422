import { expect, test, vi } from 'vitest';
import { OwnNames } from './own-names';
import { Command } from './testing/command';
import { answerConsent, printedPage } from './testing/person';
import { type Sandbox, sandbox } from './testing/sandbox';
import { verdicts } from './testing/verdicts';

const KEYS = { INTUIT_CLIENT_ID: 'test-client-id', INTUIT_CLIENT_SECRET: 'test-client-secret' };
const patiently = { timeout: 60_000 };
// Whole programs start here, beside whatever else the machine has to do.
vi.setConfig({ testTimeout: 180_000 });

/** Starts the program, and answers Intuit's question as the person. */
async function started({ intuit, company, port, fetch }: Sandbox, ...args: string[]): Promise<Command> {
  const command = new Command(intuit.port, args, { ...KEYS, INTUIT_REDIRECT_PORT: String(port) });
  await expect.poll(() => printedPage(command.output), patiently).not.toBeNull();
  await answerConsent(printedPage(command.output) ?? '', company.realmId, fetch);
  return command;
}

test('npm run verify-sandbox tries beliefs within Intuit’s limits, and ends with 0', async () => {
  const intuit = await sandbox({ limits: true });
  const command = await started(intuit, '--yes', '--only', 'requestid-batch,price-decimals,origin,revoke-twice');
  expect(await command.ended).toBe(0);
  expect(Object.values(verdicts(command.output))).toEqual(['held', 'held', 'held', 'held']);
  expect(intuit.intuit.journal.filter(({ status }) => status === 429)).toEqual([]);
  expect(command.output).not.toContain('test-client-secret');
});

test('npm run verify-sandbox ends with 1 where something is false, and with 2 where nobody can be asked', async () => {
  const wrong = await sandbox({ priceDecimals: 2 });
  const [asked, silent] = await Promise.all([
    started(wrong, '--yes', '--only', 'price-decimals'),
    sandbox().then((other) => started(other, '--only', 'price-decimals')),
  ]);
  expect([await asked.ended, await silent.ended]).toEqual([1, 2]);
  expect(silent.output).toContain('--yes says yes');
});

test('Ctrl-C in the terminal makes everything inactive before npm ends, with neither 0 nor 1', async () => {
  const { intuit, company, ...rest } = await sandbox();
  const command = await started({ intuit, company, ...rest }, '--yes');
  const own = () => company.items().filter(({ Name }) => OwnNames.isOwn(Name));
  await expect.poll(() => own().length, patiently).toBeGreaterThan(3);
  command.signal('SIGINT');
  // npm tells of the signal instead of the program's own 2.
  expect([2, null, 130]).toContain(await command.ended);
  expect(command.output).toContain('The run ends here: Interrupted');
  expect(own().filter(({ Active }) => Active)).toEqual([]);
});

test('the help names every option, and needs no keys', async () => {
  const { intuit } = await sandbox();
  const command = new Command(intuit.port, ['--help'], { INTUIT_CLIENT_ID: '', INTUIT_CLIENT_SECRET: '' });
  expect(await command.ended).toBe(0);
  for (const option of ['port', 'yes', 'only', 'patient', 'keep-connection', 'list', 'help']) {
    expect(command.output).toContain(`--${option}`);
  }
});
