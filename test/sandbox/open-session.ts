import { incomeAccounts } from '../../lib/catalog/income-account';
import type { Company } from '../../lib/catalog/item';
import { type QuickBooksClient, quickBooksClient } from '../../lib/quickbooks/client';
import { companyInfo } from '../../lib/quickbooks/company-info';
import { readAllAccounts } from '../../lib/quickbooks/items';
import { INTUIT_LIMITS, type Limits } from '../../lib/quickbooks/pacing';
import { QuickBooksError } from '../../lib/quickbooks/quickbooks-error';
import { consent } from './consent';
import { Interrupted } from './interrupted';
import { OwnNames } from './own-names';
import { Pace } from './pace';
import { Recorder } from './recorder';
import { sandboxFetch } from './sandbox-fetch';
import type { Secrets } from './secrets';
import { Session } from './session';
import type { Setting } from './setting';
import { SignIn } from './sign-in';
import { unthrottled } from './unthrottled';

/** A session, and a client for putting things back, which an interruption does not stop. */
export interface Opened {
  readonly session: Session;
  readonly calm: QuickBooksClient;
}

const OFF = Number.POSITIVE_INFINITY;
const NO_LIMITS: Limits = { requestsPerMinute: OFF, requestsPerSecond: OFF, batchesPerMinute: OFF, atOnce: OFF };

/** Connects to a sandbox company, and asks whether it may be written to. @throws Error with what to tell the person. */
export async function openSession(setting: Setting, secrets: Secrets): Promise<Opened> {
  const { port, print, now, signal } = setting;
  const recorder = new Recorder((name) => OwnNames.isOwn(name));
  const fetch = unthrottled(recorder.through(sandboxFetch(setting.fetch)), setting.wait, print, now);
  const keys = { clientId: setting.clientId, clientSecret: setting.clientSecret, environment: 'sandbox' } as const;
  const { realmId, tokens } = await consent({ keys, port, fetch, print, now, secrets, signal });
  secrets.add(realmId);
  const signIn = new SignIn({ keys, tokens, fetch, now, secrets });
  const { accessToken } = signIn;

  // Putting things back is paced as well, and must not end with the interruption.
  const pace = new Pace(setting.paced ? INTUIT_LIMITS : NO_LIMITS, now);
  const turn = pace.turns(() => {
    if (signal.aborted) throw new Interrupted();
  });
  const calm = quickBooksClient({
    environment: 'sandbox',
    realmId,
    accessToken,
    fetch,
    turn: pace.turns(() => undefined),
    now,
  });

  const company = await sandboxCompany(calm);
  try {
    const [first, ...more] = incomeAccounts((await readAllAccounts(calm)).rows);
    if (!first) throw new Error('This company has no active income account, which new services need.');
    print(`\nConnected to the sandbox company “${company.name}” (${company.country ?? 'country unknown'}).`);
    const names = new OwnNames(now());
    const question = `This makes some 40 products and services there, whose names begin with “${names.prefix}”, and makes them inactive at the end. Go on?`;
    if (!(await setting.confirm(question))) throw new Error('Nothing was written, since nobody said yes.');
    const { wait, patient, keepConnection } = setting;
    const parts = { realmId, company, signIn, recorder, fetch, turn, names, now, wait, patient, keepConnection };
    return { session: new Session({ ...parts, accounts: [first, ...more] }), calm };
  } catch (error) {
    if (!setting.keepConnection) await signIn.revoke().catch(() => undefined);
    throw error;
  }
}

/**
 * The company's name and country. A production company is answered on another host, so it is refused here; its connection is left as it is, since the
 * firm's extension may be the one that uses it.
 */
async function sandboxCompany(client: QuickBooksClient): Promise<Company> {
  try {
    return await companyInfo(client);
  } catch (error) {
    if (!(error instanceof QuickBooksError) || error.kind !== 'unauthorised') throw error;
    throw new Error(
      `Intuit's sandbox does not open this company with these keys (HTTP ${error.httpStatus}, code ${error.code}). Are they Development keys, and is it a sandbox company? Nothing was read or written. The connection that was just allowed can be ended in QuickBooks, under Apps.`,
    );
  }
}
