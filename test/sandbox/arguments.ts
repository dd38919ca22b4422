import { parseArgs } from 'node:util';
import { BELIEFS } from './beliefs';

/** What the person asked for on the command line. */
export interface Arguments {
  readonly help: boolean;
  readonly list: boolean;
  readonly yes: boolean;
  readonly patient: boolean;
  readonly keepConnection: boolean;
  readonly port: number;
  readonly only: readonly string[] | null;
}

const DEFAULT_PORT = '8737';

export const USAGE = `npm run verify-sandbox -- [options]

Tries what docs/assumptions.md takes for true of Intuit, in a sandbox company of QuickBooks Online.

  INTUIT_CLIENT_ID, INTUIT_CLIENT_SECRET   Development keys, from the environment; they are kept in memory only
  --port <n>           of the redirect address http://localhost:<n>/callback (or INTUIT_REDIRECT_PORT; ${DEFAULT_PORT})
  --yes                write without asking
  --only <id,id>       try only these
  --patient            also try what takes ten minutes
  --keep-connection    leave the app connected to the company
  --list               print the beliefs
  --help

Exit code 0: none is false; 1: some are; 2: it could not run, or could not put everything back.`;

/** @throws Error with what is wrong with them. */
export function readArguments(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Arguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...{ help: { type: 'boolean' }, list: { type: 'boolean' }, yes: { type: 'boolean' } },
      ...{ patient: { type: 'boolean' }, 'keep-connection': { type: 'boolean' } },
      ...{ port: { type: 'string' }, only: { type: 'string' } },
    },
  });
  const port = values.port ?? (env.INTUIT_REDIRECT_PORT || DEFAULT_PORT);
  if (!/^\d{1,5}$/u.test(port) || Number(port) < 1 || Number(port) > 65_535) throw new Error(`${port} is no port`);
  return {
    help: values.help ?? false,
    list: values.list ?? false,
    yes: values.yes ?? false,
    patient: values.patient ?? false,
    keepConnection: values['keep-connection'] ?? false,
    port: Number(port),
    only: values.only === undefined ? null : known(values.only.split(',').map((id) => id.trim())),
  };
}

function known(ids: readonly string[]): readonly string[] {
  const all = [...BELIEFS.books, ...BELIEFS.connection].map(({ id }) => id);
  const other = ids.filter((id) => !all.includes(id));
  if (other.length > 0) throw new Error(`No belief is called ${other.join(', ')}; --list prints them`);
  return ids;
}
