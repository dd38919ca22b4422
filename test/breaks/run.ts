import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Break, Edit } from './break';
import { BREAKS } from './breaks';

/**
 * `npm run breaks`: breaks the product on purpose, one break at a time in a copy, runs what should notice, and prints what did. A break that nothing notices is a missing test; one that can no longer be made is out of date. Either
 * ends it with 1. Words after `--` choose breaks by what they say.
 */
const ROOT = resolve(import.meta.dirname, '../..');
const COPIED = ['components', 'entrypoints', 'lib', 'public', 'test', 'docs', '.wxt'];
const FILES = ['package.json', 'package-lock.json', '.npmrc', 'tsconfig.json', 'vitest.config.ts', 'wxt.config.ts'];

/** What `npm test` runs must notice, not a campaign. */
const { CAMPAIGN: _, ...SAMPLES } = process.env;
const OPTIONS = { inherit: ['--reporter=dot'], ignore: ['--bail=1'] } as const;

const copy = mkdtempSync(join(tmpdir(), 'breaks-'));
process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
for (const name of [...COPIED, ...FILES]) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));

/** Whether these test files pass in the copy. What they say is printed or not: of a break, that they fail is enough. */
function pass(project: string, files: readonly string[], said: 'inherit' | 'ignore'): boolean {
  const { status } = spawnSync(
    process.execPath,
    [join(copy, 'node_modules/vitest/vitest.mjs'), 'run', `--project=${project}`, ...OPTIONS[said], ...files],
    { cwd: copy, stdio: ['ignore', said, said], env: SAMPLES },
  );
  return status === 0;
}

/** Makes one change of a file; whether it could be made. */
function edit({ file, find, replace }: Edit): boolean {
  const text = readFileSync(join(copy, file), 'utf8');
  writeFileSync(
    join(copy, file),
    text.replace(find, () => replace),
  );
  return text.split(find).length === 2;
}

/** Breaks the copy, runs what should notice, and mends it. */
function tryOut({ caughtBy, project = 'unit', also = [], ...first }: Break): 'caught' | 'SURVIVED' | 'can’t be made' {
  const edits = [first, ...also];
  const whole = new Map(edits.map(({ file }) => [file, readFileSync(join(copy, file))]));
  const possible = edits.map(edit).every(Boolean);
  const noticed = possible && !pass(project, caughtBy, 'ignore');
  for (const [file, content] of whole) writeFileSync(join(copy, file), content);
  return possible ? (noticed ? 'caught' : 'SURVIVED') : 'can’t be made';
}

const wanted = process.argv.slice(2);
const chosen = BREAKS.filter(({ what }) => wanted.every((word) => what.includes(word)));
let caught = 0;
for (const each of chosen) {
  const from = performance.now();
  const outcome = tryOut(each);
  if (outcome === 'caught') caught += 1;
  console.log(`${outcome.padEnd(14)} ${((performance.now() - from) / 1000).toFixed(1).padStart(5)} s  ${each.what}`);
}
// Whole, nothing may fail: else the tests notice something else.
const sound = (['unit', 'browser'] as const).every((wantedProject) => {
  const files = chosen.filter(({ project = 'unit' }) => project === wantedProject).flatMap(({ caughtBy }) => caughtBy);
  return files.length === 0 || pass(wantedProject, [...new Set(files)], 'inherit');
});
console.log(`\n${caught} of ${chosen.length} caught; the same tests without a break: ${sound ? 'pass' : 'FAIL'}`);
process.exitCode = caught === chosen.length && sound ? 0 : 1;
