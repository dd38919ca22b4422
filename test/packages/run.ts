import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runCommand } from '../browser/harness/run-command';
import { sha256 } from './sha256';
import { unpack } from './unpack';

/**
 * `npm run verify-packages`: whether the packages that `npm run zip` has just made come out the same, byte by byte, when it is run again, and when a reviewer
 * unpacks the source archive elsewhere and follows what stands in it (`npm ci && npm run zip`). Ends with 1 where one does not.
 */
const ROOT = resolve(import.meta.dirname, '../..');
const npm = process.env.npm_execpath;
if (!npm) throw new Error('Start it as `npm run verify-packages`: npm says where it is itself.');

async function packages(root: string): Promise<Map<string, string>> {
  const folder = join(root, '.output');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.zip')).sort();
  return new Map(
    await Promise.all(names.map(async (name) => [name, sha256(await readFile(join(folder, name)))] as const)),
  );
}

async function elsewhere(): Promise<Map<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'taxdome-quickbooks-sources-'));
  try {
    const archive = (await readdir(join(ROOT, '.output'))).find((name) => name.endsWith('-sources.zip'));
    if (!archive) throw new Error('There is no source archive.');
    await unpack(join(ROOT, '.output', archive), folder);
    await runCommand(process.execPath, [npm ?? '', 'ci'], folder);
    await runCommand(process.execPath, [npm ?? '', 'run', 'zip'], folder);
    return await packages(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const first = await packages(ROOT);
await runCommand(process.execPath, [npm, 'run', 'zip'], ROOT);
const again = await packages(ROOT);
const fromSources = await elsewhere();
let isSame = first.size === 4;
for (const [name, hash] of first) {
  const differs = [
    ...(again.get(name) === hash ? [] : ['run again']),
    ...(fromSources.get(name) === hash ? [] : ['from the source archive']),
  ];
  if (differs.length > 0) isSame = false;
  console.log(
    `${hash}  ${name}  ${differs.length === 0 ? 'the same again and from the sources' : `DIFFERS ${differs.join(', ')}`}`,
  );
}
process.exitCode = isSame ? 0 : 1;
