import { beforeEach, describe, expect, it, vi } from 'vitest';
import { currencyOf } from '../../../lib/catalog/currency-marks';
import { faultReason } from '../../../lib/catalog/fault-reason';
import { accountOfCategory } from '../../../lib/catalog/income-account';
import { negotiate } from '../../../lib/i18n/languages';
import { loadWords } from '../../../lib/i18n/words';
import { readCallback } from '../../../lib/quickbooks/callback';
import { faultError } from '../../../lib/quickbooks/faults';
import { tokenRefusal } from '../../../lib/quickbooks/token-refusal';
import { typedUnits } from '../../../lib/taxdome/form/typed-units';
import { messagesFromDisk } from '../i18n/words-from-disk';
import { income } from './make';

beforeEach(() => void vi.stubGlobal('fetch', async () => Response.json(messagesFromDisk('en'))));

/** What every object inherits, and a table of ours must not be taken to hold. */
const INHERITED = ['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty'];

describe.each(INHERITED)('the name %s', (name) => {
  it('as a category has the firm’s account, as every category without an own one', () => {
    expect(accountOfCategory(name, {}, [income], income)).toBe(income);
  });

  it('beside an amount is no currency', () => {
    expect(currencyOf(name)).toBeUndefined();
  });

  it('as a language is served in English', async () => {
    expect(negotiate(name)).toBe('en');
    expect((await loadWords(name)).text('status_synced')).toBe('Synced');
    expect(typedUnits('hour', name)).toEqual(['Hour']);
  });

  it('as a code of Intuit’s is one that is not known', () => {
    const error = { code: name, message: '', detail: '', httpStatus: 400, intuitTid: null, at: 1 };
    expect(faultReason(error).code).toBe('unknown-fault');
    const fault = { errors: [{ code: name, message: 'm', detail: '' }] };
    expect(faultError(fault, { httpStatus: 400, intuitTid: null }).kind).toBe('unknown');
    const refused = { status: 400, json: { error: name }, intuitTid: null, retryAfterMs: null };
    expect(tokenRefusal(refused, 'reconnect').problem).toBe('failed');
    const address = `https://extension-id.chromiumapp.org/quickbooks?state=s&error=${name}`;
    expect(() => readCallback(address, 's')).toThrow(expect.objectContaining({ problem: 'failed' }));
  });
});

it('a language tag that is none, as a policy may hold, still has words, plurals and numbers', async () => {
  const said = await loadWords('en_!!');
  expect(said.text('status_synced')).toBe('Synced');
  expect(() => new Intl.NumberFormat(said.language)).not.toThrow();
});
