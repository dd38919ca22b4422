import { createInterface } from 'node:readline/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Arguments, readArguments, USAGE } from './arguments';
import { BELIEFS } from './beliefs';
import { Interrupted } from './interrupted';
import { verifySandbox } from './verify-sandbox';

/** `npm run verify-sandbox`: see `USAGE`. */
const print = (text: string): void => console.log(text);
const interruption = new AbortController();

/** One press may come twice: from the terminal, and passed on by what started this, which may be slow. */
const SAME_PRESS_MS = 3_000;
let pressedAt = Number.NEGATIVE_INFINITY;

function interrupt(): void {
  const now = performance.now();
  if (now - pressedAt < SAME_PRESS_MS) return;
  pressedAt = now;
  if (interruption.signal.aborted) {
    print(
      'Left at once. Items whose names begin with “verify-sandbox” may still be active; the next run makes them inactive.',
    );
    process.exit(2);
  }
  print('\nPutting everything back; once more ends at once.');
  interruption.abort(new Interrupted());
}

async function confirm(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) {
    print(`${question}\nNobody can be asked here: --yes says yes.`);
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  terminal.on('SIGINT', interrupt);
  try {
    return /^y(?:es)?$/iu.test(
      (await terminal.question(`${question} (yes/no) `, { signal: interruption.signal })).trim(),
    );
  } finally {
    terminal.close();
  }
}

async function wait(ms: number): Promise<void> {
  try {
    await sleep(ms, undefined, { signal: interruption.signal });
  } catch {
    throw new Interrupted();
  }
}

function main(args: Arguments): Promise<number> {
  const { INTUIT_CLIENT_ID: clientId = '', INTUIT_CLIENT_SECRET: clientSecret = '' } = process.env;
  if (clientId === '' || clientSecret === '') {
    print(`INTUIT_CLIENT_ID and INTUIT_CLIENT_SECRET must hold the Development keys of an Intuit app.\n\n${USAGE}`);
    return Promise.resolve(2);
  }
  const { port, only, patient, keepConnection, yes } = args;
  return verifySandbox({
    ...{ clientId, clientSecret, port, only, patient, keepConnection, print, wait },
    rest: (ms) => sleep(ms),
    fetch: (address, init) => fetch(address, init),
    paced: true,
    confirm: yes ? async () => true : confirm,
    now: Date.now,
    signal: interruption.signal,
  });
}

function start(): Promise<number> {
  const args = readArguments(process.argv.slice(2), process.env);
  if (args.help) print(USAGE);
  else if (args.list)
    for (const { id, sentence } of [...BELIEFS.books, ...BELIEFS.connection]) print(`${id.padEnd(24)} ${sentence}`);
  else return main(args);
  return Promise.resolve(0);
}

process.on('SIGINT', interrupt);
process.on('SIGTERM', interrupt);
try {
  process.exitCode = await start();
} catch (error) {
  print(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
