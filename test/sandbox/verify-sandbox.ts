import { QuickBooksError } from '../../lib/quickbooks/quickbooks-error';
import type { Belief } from './belief';
import { BELIEFS } from './beliefs';
import { cleanUpPatiently } from './clean-up-patiently';
import { Interrupted } from './interrupted';
import { type Opened, openSession } from './open-session';
import { endsTheRun } from './refusal';
import { type Result, resultLines, summary } from './report';
import { Secrets } from './secrets';
import type { Session } from './session';
import type { Setting } from './setting';

/** 0: nothing was false. 1: something was. 2: it could not run to its end, or could not put everything back. */
export type ExitCode = 0 | 1 | 2;

/** Tries the beliefs in a sandbox company that the person chooses, prints what was found, and puts everything back. */
export async function verifySandbox(given: Setting): Promise<ExitCode> {
  const secrets = new Secrets();
  secrets.add(given.clientSecret);
  const setting: Setting = { ...given, print: (text) => given.print(secrets.clean(text)) };
  const { print } = setting;
  let opened: Opened;
  try {
    opened = await openSession(setting, secrets);
  } catch (error) {
    print(`Could not run: ${reason(error)}`);
    return 2;
  }
  return run(setting, opened);
}

async function run(setting: Setting, { session, calm }: Opened): Promise<ExitCode> {
  const { print, only } = setting;
  const chosen = (beliefs: readonly Belief[]): Belief[] => beliefs.filter(({ id }) => only?.includes(id) ?? true);
  const results: Result[] = [];
  let whole = await tryAll(chosen(BELIEFS.books), session, setting, results);
  whole = (await putBack(session, calm, setting)) && whole;
  if (whole) whole = await tryAll(chosen(BELIEFS.connection), session, setting, results);
  await disconnect(setting, session);
  print(`\n${summary(results, session.company, setting.now())}`);
  if (results.some(({ verdict }) => verdict === 'false')) return whole ? 1 : 2;
  const nothingTried = results.length > 0 && results.every(({ failed }) => failed);
  return whole && !nothingTried ? 0 : 2;
}

/** @returns false where the run ended before its time. */
async function tryAll(
  beliefs: readonly Belief[],
  session: Session,
  { print, signal }: Setting,
  results: Result[],
): Promise<boolean> {
  const { recorder } = session.options;
  for (const belief of beliefs) {
    recorder.take();
    const ended = signal.aborted ? new Interrupted() : await tryOne(belief, session, results);
    const result = results.at(-1);
    if (result?.belief === belief) print(resultLines(result));
    if (ended === null) continue;
    print(`\nThe run ends here: ${reason(ended)}`);
    return false;
  }
  return true;
}

/** @returns what ends the run, else null. */
async function tryOne(belief: Belief, session: Session, results: Result[]): Promise<unknown> {
  const { recorder } = session.options;
  try {
    const finding = await belief.check(session);
    results.push({ belief, ...finding, exchanges: recorder.take(), failed: false });
    return null;
  } catch (error) {
    if (error instanceof Interrupted) return error;
    const evidence = `could not be tried: ${reason(error)}`;
    results.push({ belief, verdict: 'not decided', evidence, exchanges: recorder.take(), failed: true });
    return endsTheRun(error) ? error : null;
  }
}

/** @returns false where something of ours is still active. */
async function putBack(session: Session, calm: Opened['calm'], { print, rest }: Setting): Promise<boolean> {
  const { recorder, names } = session.options;
  try {
    const { inactive, active } = await cleanUpPatiently(calm, recorder.own, rest);
    print(
      `\nWhat stays in the company: ${inactive} inactive items of this run and earlier ones, which QuickBooks can't delete.`,
    );
    print('Their names begin with “verify-sandbox”.');
    for (const { id, name } of active) {
      print(`Still active: “${name}” (item ${id}). Please make it inactive in QuickBooks.`);
    }
    return active.length === 0;
  } catch (error) {
    print(`\nNot put back: ${reason(error)}. Please make the items inactive whose names begin with “${names.prefix}”.`);
    return false;
  }
}

/** Takes the connection back that the person allowed for this run, unless it is to stay. */
async function disconnect({ keepConnection, print }: Setting, { options: { signIn } }: Session): Promise<void> {
  if (keepConnection) {
    print('The connection between the app and the company stays, as was asked for. Its tokens are forgotten here.');
    return;
  }
  try {
    if (!signIn.revoked) await signIn.revoke();
    print('The connection between the app and the company was ended.');
  } catch (error) {
    print(`The connection could not be ended: ${reason(error)}. It can be ended in QuickBooks, under Apps.`);
  }
}

function reason(error: unknown): string {
  if (error instanceof QuickBooksError) {
    const { httpStatus, code, message, detail } = error;
    return `HTTP ${httpStatus ?? 'none'}, code ${code}, ${[message, detail].filter((text) => text !== '').join(': ')}`;
  }
  return error instanceof Error ? error.message : String(error);
}
