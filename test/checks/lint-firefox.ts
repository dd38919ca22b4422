import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildExtension, FIREFOX_BUILD } from '../browser/harness/build-extension';

/**
 * `npm run lint:firefox`: Mozilla's own linter, which AMO runs on every upload, on the production build for Firefox. Ends with 1 at an error, and at a warning that is not known.
 */
const LINTER = resolve(fileURLToPath(import.meta.resolve('addons-linter')), '../../bin/addons-linter');

interface Finding {
  readonly _type: 'error' | 'warning' | 'notice';
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

interface Report {
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
  readonly notices: readonly Finding[];
}

/** Preact's own code for `dangerouslySetInnerHTML`, which no component uses; it is in every build with Preact, in whatever file. */
function isKnown({ code, file = '', line = 0, column = 0 }: Finding): boolean {
  if (code !== 'UNSAFE_VAR_ASSIGNMENT') return false;
  const text = readFileSync(join(FIREFOX_BUILD, file), 'utf8').split('\n')[line - 1] ?? '';
  return /^\W{0,2}\w+\.innerHTML=\w+\.__html/.test(text.slice(Math.max(0, column - 2), column + 60));
}

await buildExtension('firefox');
const { stdout, stderr } = spawnSync(process.execPath, [LINTER, '--output', 'json', FIREFOX_BUILD], {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'pipe'],
  maxBuffer: 64 * 1024 * 1024,
});
if (!stdout.trimStart().startsWith('{')) throw new Error(`addons-linter gave no report:\n${stdout}\n${stderr}`);
const { errors, warnings, notices } = JSON.parse(stdout) as Report;
const known = warnings.filter(isKnown);
for (const { _type, code, message, file, line, column } of [...errors, ...warnings, ...notices])
  console.log(`${_type.padEnd(8)}${code}  ${[file, line, column].filter(Boolean).join(':')}  ${message}`);
console.log(
  `addons-linter: ${errors.length} errors, ${warnings.length} warnings (${known.length} known: Preact’s innerHTML), ${notices.length} notices`,
);
// A second one would be ours.
if (errors.length > 0 || warnings.length > known.length || known.length > 1) process.exitCode = 1;
