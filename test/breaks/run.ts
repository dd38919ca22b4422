import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Break } from './break';
import { BREAKS } from './breaks';

/**
 * `npm run breaks`: breaks the product on purpose, one break at a time in a copy, runs what should notice, and prints what did. A break that nothing notices is a missing test; one that can no longer be made is out of date. Either
 * ends it with 1. Words after `--` choose breaks by what they say.
 */
const ROOT = resolve(import.meta.dirname, '../..');
const COPIED = ['components', 'entrypoints', 'lib', 'public', 'test', 'docs', '.wxt'];
const FILES = ['package.json', 'tsconfig.json', 'vitest.config.ts', 'wxt.config.ts'];

const copy = mkdtempSync(join(tmpdir(), 'breaks-'));
process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
for (const name of [...COPIED, ...FILES]) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));

/** Runs what should notice; whether it failed, and so did. */
function isCaught({ caughtBy, project = 'unit' }: Break): boolean {
  const { status } = spawnSync(
    process.execPath,
    [join(copy, 'node_modules/vitest/vitest.mjs'), 'run', `--project=${project}`, '--bail=1', ...caughtBy],
    { cwd: copy, stdio: 'ignore' },
  );
  return status !== 0;
}

const wanted = process.argv.slice(2);
const chosen = BREAKS.filter(({ what }) => wanted.every((word) => what.includes(word)));
const outcomes: { readonly what: string; readonly outcome: 'caught' | 'SURVIVED' | 'can’t be made' }[] = [];
for (const each of chosen) {
  const from = performance.now();
  const edits = [each, ...(each.also ?? [])];
  const before = edits.map(({ file }) => readFileSync(join(copy, file), 'utf8'));
  const possible = edits.every(({ find }, index) => before[index]?.split(find).length === 2);
  if (possible)
    edits.forEach(({ file, find, replace }, index) => {
      writeFileSync(join(copy, file), before[index]?.replace(find, () => replace) ?? '');
    });
  const outcome = !possible ? 'can’t be made' : isCaught(each) ? 'caught' : 'SURVIVED';
  outcomes.push({ what: each.what, outcome });
  edits.forEach(({ file }, index) => {
    writeFileSync(join(copy, file), before[index] ?? '');
  });
  const last = outcomes.at(-1);
  console.log(
    `${last?.outcome.padEnd(14)} ${((performance.now() - from) / 1000).toFixed(1).padStart(5)} s  ${each.what}`,
  );
}
// Whole, nothing may fail: else the tests notice something else.
const sound = [...new Set(chosen.flatMap(({ caughtBy }) => caughtBy))];
const { status } = spawnSync(
  process.execPath,
  [join(copy, 'node_modules/vitest/vitest.mjs'), 'run', '--project=unit', ...sound],
  { cwd: copy, stdio: 'ignore' },
);
const caught = outcomes.filter(({ outcome }) => outcome === 'caught').length;
console.log(
  `\n${caught} of ${outcomes.length} caught; the same tests without a break: ${status === 0 ? 'pass' : 'FAIL'}`,
);
process.exitCode = caught === outcomes.length && status === 0 ? 0 : 1;
