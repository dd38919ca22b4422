import { onTestFinished } from 'vitest';
import type { Fetch } from '../../../lib/quickbooks/token-request';
import {
  type Company,
  type CompanySeed,
  company,
  type IntuitOptions,
  type IntuitStandIn,
  startIntuit,
} from '../../stand-ins/intuit';
import { standInFetch } from '../../unit/quickbooks/stand-in-fetch';
import { redirectAddress } from '../redirect-listener';
import type { Setting } from '../setting';
import { type ExitCode, verifySandbox } from '../verify-sandbox';
import { freePort } from './free-port';
import { answerConsent, printedPage } from './person';

/** Where the documentation leaves it open, the beliefs say more than the stand-in's defaults. */
export const AS_BELIEVED = { nameScope: 'company', latin1: 'garble' } as const;

export interface Sandbox {
  readonly intuit: IntuitStandIn;
  readonly company: Company;
  readonly port: number;
  /** Reaches the stand-in. */
  readonly fetch: Fetch;
  /** Runs the program to its end, with the test as the person at Intuit's page. */
  run(setting?: Partial<Setting>, answer?: 'connect' | 'cancel'): Promise<{ code: ExitCode; output: string }>;
}

/**
 * A stand-in with one company, and keys whose redirect address is on this machine. Waiting moves its clock.
 *
 * @param environment of the company and of the keys.
 */
export async function sandbox(
  options: IntuitOptions = {},
  seed: Partial<CompanySeed> = {},
  environment: 'sandbox' | 'production' = 'sandbox',
): Promise<Sandbox> {
  const port = await freePort();
  let ahead = 0;
  const now = (): number => Date.now() + ahead;
  const redirectUris = [redirectAddress(port)];
  const intuit = await startIntuit({
    ...{ limits: false, clock: { now }, ...AS_BELIEVED, ...options },
    clients: [{ id: 'test-client-id', secret: 'test-client-secret', redirectUris, environment }],
    companies: [company({ environment, items: [{ name: 'Sales' }, { name: 'Hours' }], ...seed })],
  });
  onTestFinished(() => intuit.close());
  const [first] = intuit.companies;
  if (!first) throw new Error('The stand-in has no company');
  const fetch = standInFetch(intuit.port);

  const pass = async (ms: number): Promise<void> => {
    ahead += ms;
  };
  const run: Sandbox['run'] = async (setting = {}, answer = 'connect') => {
    const lines: string[] = [];
    let person: Promise<unknown> = Promise.resolve();
    const print = (text: string): void => {
      lines.push(text);
      const page = printedPage(text);
      if (page) person = answerConsent(page, first.realmId, fetch, answer);
    };
    const code = await verifySandbox({
      ...{ clientId: 'test-client-id', clientSecret: 'test-client-secret', port, fetch, print, now },
      ...{ only: null, patient: false, keepConnection: false, paced: false, signal: new AbortController().signal },
      confirm: async () => true,
      ...{ wait: pass, rest: pass },
      ...setting,
    });
    await person;
    return { code, output: lines.join('\n') };
  };
  return { intuit, company: first, port, fetch, run };
}
