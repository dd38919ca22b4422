import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { LICENCES_FILE } from '../../lib/packaging/write-licences';
import { BUDGETS, sizeOf } from '../browser/harness/budgets';
import { audit } from './audit';
import { fuzzed } from './fuzzed';
import { packageFigures } from './package-figures';
import { sizes } from './sizes';

/** `npm run figures`: what can be counted of the packages that `npm run zip` has just made, and of the messages that the worker withstood. Ends with 1 where it did not. */
const ROOT = resolve(import.meta.dirname, '../..');
const BUILD = join(ROOT, '.output/chrome-mv3');
const manifest = JSON.parse(readFileSync(join(BUILD, 'manifest.json'), 'utf8')) as Readonly<Record<string, string[]>>;
const list = (key: string) => manifest[key]?.join(', ') ?? '–';

const [licences = ''] = readFileSync(join(BUILD, LICENCES_FILE), 'utf8').split(/^-{80}$/mu);
const packages = licences.split('\n').filter((line) => line.includes('@'));
const perLicence = new Map<string, number>();
for (const line of packages) {
  const licence = line.split(/\s+/u)[1] ?? '';
  perLicence.set(licence, (perLicence.get(licence) ?? 0) + 1);
}

const messages = fuzzed(ROOT);
console.log(`
Version        ${manifest.version}
Permissions    ${list('permissions')}
Hosts          ${list('host_permissions')}
On request     ${list('optional_host_permissions')}, one host at a time
Bundled        ${packages.length} packages: ${[...perLicence].map(([licence, count]) => `${count} ${licence}`).join(', ')}
Audit          ${audit(ROOT, ['--omit=dev'])} (in the extension); ${audit(ROOT, [])} (with all tools)
Fuzzed         ${messages}

Within their budgets (kB, gzipped)
${BUDGETS.map((budget) => `${sizeOf(budget).toFixed(1).padStart(8)}  of ${budget.most}: ${budget.what}`).join('\n')}

Loaded by the browser (bytes, gzipped)
${sizes(BUILD).join('\n')}

Packages (bytes, SHA-256)
${packageFigures(join(ROOT, '.output')).join('\n')}`);
if (messages === 'FAILED') process.exit(1);
