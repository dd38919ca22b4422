import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withPolicyFile } from '../../policy/with-policy-file';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'taxdome-quickbooks-policy-'));
});
afterEach(() => rmSync(root, { recursive: true }));

test('the policy file lies there during the work, and nothing of it or its folders afterwards', async () => {
  const file = join(root, 'policies/managed/test.json');
  expect(await withPolicyFile(file, '{}', async () => readFileSync(file, 'utf8'))).toBe('{}');
  expect(existsSync(join(root, 'policies'))).toBe(false);
});

test('it goes after a failure too, and leaves what else is in its folder', async () => {
  const other = join(root, 'other.json');
  writeFileSync(other, '{}');
  const failing = withPolicyFile(join(root, 'test.json'), '{}', () => Promise.reject(new Error('a failure')));
  await expect(failing).rejects.toThrow('a failure');
  expect(existsSync(join(root, 'test.json'))).toBe(false);
  expect(existsSync(other)).toBe(true);
});

test('where it can’t be written, one line says why, and nothing is done', async () => {
  const file = join(root, 'no-folder');
  writeFileSync(file, '');
  let isDone = false;
  const refused = withPolicyFile(join(file, 'test.json'), '{}', async () => {
    isDone = true;
  });
  await expect(refused).rejects.toThrow(/^The policy file .+ can't be written \(\w+\): this needs Linux and root\.$/u);
  expect(isDone).toBe(false);
});
