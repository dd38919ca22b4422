import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';

/**
 * `npm test`: every check, the minutes of each, and the counts at the end. What waits for nothing runs first and side by side; then the tests, one project after the other: beside each other they make a small machine so slow that
 * what is waited for comes too late. Ends with 1 at the first step that fails.
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

const STEPS: readonly (readonly Check[])[] = [
  [
    { name: 'types', command: ['typescript/bin/tsc', '--noEmit'] },
    { name: 'lint', command: ['@biomejs/biome/bin/biome', 'ci', '.'] },
    { name: 'unused code', command: ['knip/bin/knip.js'] },
    { name: 'build', command: ['wxt/bin/wxt.mjs', 'build'] },
  ],
  [{ name: 'unit tests', command: vitest('unit') }],
  [{ name: 'browser tests', command: vitest('browser') }],
];

const minutes = (since: number) => `${((performance.now() - since) / 60_000).toFixed(2)} min`;
const times: string[] = [];

/** Runs a check, and prints what it says: at once, or as a whole at its end where others run beside it. Whether it passed. */
async function run({ name, command: [script = '', ...args] }: Check, printed: 'at once' | 'at the end') {
  const from = performance.now();
  const said = printed === 'at once' ? 'inherit' : 'pipe';
  if (printed === 'at once') console.log(`\n── ${name}`);
  const child = spawn(process.execPath, [join(ROOT, 'node_modules', script), ...args], {
    cwd: ROOT,
    stdio: ['ignore', said, said],
  });
  const [status, ...texts] = await Promise.all([
    new Promise((end) => child.once('close', end).once('error', end)),
    ...[child.stdout, child.stderr].map((stream) => (stream ? text(stream) : '')),
  ]);
  if (printed === 'at the end') console.log(`\n── ${name}\n${texts.join('')}`);
  times.push(`${name.padEnd(14)} ${minutes(from)}${status === 0 ? '' : '  failed'}`);
  return status === 0;
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

mkdirSync(RESULTS, { recursive: true });
const started = performance.now();
for (const step of STEPS) {
  const passed = await Promise.all(step.map((check) => run(check, step.length === 1 ? 'at once' : 'at the end')));
  if (passed.includes(false)) {
    console.error(`\n${times.join('\n')}`);
    process.exit(1);
  }
}
const { passed, failed } = counts();
const closing = `Tests: ${passed} passed, ${failed} failed`;
writeFileSync(join(RESULTS, 'summary.txt'), `${closing}\n`);
console.log(`\n${times.join('\n')}\n${'all'.padEnd(14)} ${minutes(started)}\n\n${closing}`);
