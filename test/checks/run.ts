import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * `npm test`: every check in the order in which a failure is cheapest to find, the minutes of each, and the counts at the end. Ends with 1 at the first
 * step that fails. Browser tests wait more than they work, so the unit tests run beside them.
 */
const ROOT = resolve(import.meta.dirname, '../..');
const RESULTS = join(ROOT, '.output/tests');

interface Check {
  readonly name: string;
  readonly command: readonly string[];
}

/** vitest prints for people, and counts into a file for the closing line. */
const vitest = (project: string, workers: number) => [
  'vitest/vitest.mjs',
  'run',
  `--project=${project}`,
  `--maxWorkers=${workers}`,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${join(RESULTS, `${project}.json`)}`,
];

/** Steps, one after the other; the checks of a step run at once. */
const STEPS: readonly (readonly Check[])[] = [
  [{ name: 'types', command: ['typescript/bin/tsc', '--noEmit'] }],
  [{ name: 'lint', command: ['@biomejs/biome/bin/biome', 'ci', '.'] }],
  [{ name: 'unused code', command: ['knip/bin/knip.js'] }],
  [{ name: 'build', command: ['wxt/bin/wxt.mjs', 'build'] }],
  [
    { name: 'browser tests', command: vitest('browser', 2) },
    { name: 'unit tests', command: vitest('unit', 1) },
  ],
];

/** Runs a check, its output as one piece: at once for the first of its step, at its end for the others. */
async function run({ name, command: [script = '', ...args] }: Check, isFirst: boolean): Promise<string | null> {
  const from = performance.now();
  const path = join(ROOT, 'node_modules', script);
  const child = spawn(process.execPath, [path, ...args], {
    cwd: ROOT,
    stdio: ['ignore', isFirst ? 'inherit' : 'pipe', isFirst ? 'inherit' : 'pipe'],
  });
  const kept: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => kept.push(chunk));
  const code = await new Promise<number>((done, fail) => {
    child.on('error', fail);
    child.on('close', (ended) => done(ended ?? 1));
  });
  outputs.set(name, Buffer.concat(kept));
  times.push(`${name.padEnd(14)} ${minutes(from)}`);
  return code === 0 ? null : name;
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
const outputs = new Map<string, Buffer>();
for (const step of STEPS) {
  console.log(`\n── ${step.map(({ name }) => name).join(', ')}`);
  const failures = await Promise.all(step.map((check, index) => run(check, index === 0)));
  for (const { name } of step.slice(1)) {
    console.log(`\n── ${name}`);
    process.stdout.write(outputs.get(name) ?? '');
  }
  const failed = failures.filter((name) => name !== null);
  if (failed.length > 0) {
    console.error(`\n${times.join('\n')}\n\n${failed.join(', ')}: failed`);
    process.exit(1);
  }
}
const { passed, failed } = counts();
const closing = `Tests: ${passed} passed, ${failed} failed`;
writeFileSync(join(RESULTS, 'summary.txt'), `${closing}\n`);
console.log(`\n${times.join('\n')}\n${'all'.padEnd(14)} ${minutes(started)}\n\n${closing}`);
