import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * `npm test`: every check in the order in which a failure is cheapest to find, the minutes of each, and the counts at the end. Ends with 1 at the first
 * that fails. One after the other: beside each other they make a small machine so slow that what is waited for comes too late.
 */
const ROOT = resolve(import.meta.dirname, '../..');
const RESULTS = join(ROOT, '.output/tests');

interface Check {
  readonly name: string;
  readonly command: readonly string[];
}

/** vitest prints for people, and counts into a file for the closing line. */
const vitest = (project: string) => [
  'vitest/vitest.mjs',
  'run',
  `--project=${project}`,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${join(RESULTS, `${project}.json`)}`,
];

const CHECKS: readonly Check[] = [
  { name: 'types', command: ['typescript/bin/tsc', '--noEmit'] },
  { name: 'lint', command: ['@biomejs/biome/bin/biome', 'ci', '.'] },
  { name: 'unused code', command: ['knip/bin/knip.js'] },
  { name: 'build', command: ['wxt/bin/wxt.mjs', 'build'] },
  { name: 'unit tests', command: vitest('unit') },
  { name: 'browser tests', command: vitest('browser') },
];

/** Whether it passed. */
function run({ command: [script = '', ...args] }: Check): boolean {
  const path = join(ROOT, 'node_modules', script);
  return (
    spawnSync(process.execPath, [path, ...args], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0
  );
}

function counts(): { passed: number; failed: number } {
  const projects = ['unit', 'browser'].map((project) => {
    const text = readFileSync(join(RESULTS, `${project}.json`), 'utf8');
    return JSON.parse(text) as { numPassedTests: number; numFailedTests: number };
  });
  return {
    passed: projects.reduce((sum, { numPassedTests }) => sum + numPassedTests, 0),
    failed: projects.reduce((sum, { numFailedTests }) => sum + numFailedTests, 0),
  };
}

const minutes = (since: number) => `${((performance.now() - since) / 60_000).toFixed(2)} min`;

mkdirSync(RESULTS, { recursive: true });
const started = performance.now();
const times: string[] = [];
for (const check of CHECKS) {
  console.log(`\n── ${check.name}`);
  const from = performance.now();
  const hasPassed = run(check);
  times.push(`${check.name.padEnd(14)} ${minutes(from)}`);
  if (!hasPassed) {
    console.error(`\n${times.join('\n')}\n\n${check.name}: failed`);
    process.exit(1);
  }
}
const { passed, failed } = counts();
const closing = `Tests: ${passed} passed, ${failed} failed`;
writeFileSync(join(RESULTS, 'summary.txt'), `${closing}\n`);
console.log(`\n${times.join('\n')}\n${'all'.padEnd(14)} ${minutes(started)}\n\n${closing}`);
