import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** `npm run sbom`: bills of materials out of the lockfile, by npm itself; CycloneDX, JSON. */
const ROOT = resolve(import.meta.dirname, '../..');
const BILLS = [
  { file: 'sbom.cdx.json', of: 'what the extension depends on', options: ['--omit=dev'] },
  { file: 'sbom-with-tools.cdx.json', of: 'that and all tools', options: [] },
] as const;

const npm = process.env.npm_execpath;
if (!npm) throw new Error('Start it as `npm run sbom`: npm says where it is itself.');
mkdirSync(join(ROOT, '.output'), { recursive: true });
for (const { file, of, options } of BILLS) {
  const text = execFileSync(
    process.execPath,
    [npm, 'sbom', '--sbom-format=cyclonedx', '--sbom-type=application', '--package-lock-only', ...options],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  writeFileSync(join(ROOT, '.output', file), text);
  const { components } = JSON.parse(text) as { components: readonly unknown[] };
  console.log(`.output/${file}: ${components.length} components, ${of}`);
}
