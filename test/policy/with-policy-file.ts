import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Where Chromium looks on Linux. It holds for every Chromium of the machine. */
export const POLICY_FOLDER = '/etc/chromium/policies/managed';

/**
 * Does something while a policy file lies there, and takes it away afterwards, with the folders that were made for it, however that ended.
 *
 * @param file its path.
 * @throws Error that says in one line what is missing, where the file can't be written.
 */
export async function withPolicyFile<Result>(file: string, text: string, work: () => Promise<Result>): Promise<Result> {
  let made: string | undefined;
  const remove = () => {
    rmSync(file, { force: true });
    if (made) rmSync(made, { recursive: true, force: true });
  };
  try {
    made = mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  } catch (cause) {
    if (made) rmSync(made, { recursive: true, force: true });
    const { code = String(cause) } = cause as NodeJS.ErrnoException;
    throw new Error(`The policy file ${file} can't be written (${code}): this needs Linux and root.`, { cause });
  }
  // A signal that ends the process comes by here as well, once it is led to `exit`.
  process.once('exit', remove);
  try {
    return await work();
  } finally {
    process.off('exit', remove);
    remove();
  }
}
