import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { POLICY_FILE } from './policy';
import { POLICY_FOLDER, withPolicyFile } from './with-policy-file';

/**
 * `npm run test:policy`: the production build under an enterprise policy, which Chromium reads from a file that only root may write. It holds for the whole machine, so no
 * other test in a browser may run meanwhile. Apart from the machine: `unshare --mount sh -c 'mount -t tmpfs tmpfs /etc/chromium && npm run test:policy'`.
 */
const ROOT = resolve(import.meta.dirname, '../..');
const VITEST = join(ROOT, 'node_modules/vitest/vitest.mjs');

function vitest(): Promise<number> {
  const child = spawn(process.execPath, [VITEST, 'run', '--project=policy', ...process.argv.slice(2)], {
    ...{ cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] },
    env: { ...process.env, POLICY_TEST: '1' },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      child.kill(signal);
      process.exit(130);
    });
  }
  return new Promise((done, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => done(code ?? 1));
  });
}

try {
  process.exitCode = await withPolicyFile(join(POLICY_FOLDER, 'taxdome-quickbooks-test.json'), POLICY_FILE, vitest);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
