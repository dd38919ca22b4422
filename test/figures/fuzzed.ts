import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** How many made-up messages the worker was sent by whom, and what became of them, in a run of the whole fuzzing; or that it failed. */
export function fuzzed(root: string): string {
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project=unit', 'test/unit/messages/fuzz.test.ts'],
    { cwd: root, encoding: 'utf8', env: { ...process.env, CAMPAIGN: '1' } },
  );
  const counted = /\d+ messages: refused by .*$/mu.exec(stdout)?.[0];
  return status === 0 && counted ? counted : 'FAILED';
}
