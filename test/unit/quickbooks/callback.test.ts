import { describe, expect, test } from 'vitest';
import { readCallback } from '../../../lib/quickbooks/callback';

const BASE = 'https://extension-id.chromiumapp.org/quickbooks';

describe('the address in which the consent ends', () => {
  test('gives the code and the company', () => {
    const address = `${BASE}?code=AB11%2Bx&state=right&realmId=9130347798120106`;
    expect(readCallback(address, 'right')).toEqual({ code: 'AB11+x', realmId: '9130347798120106' });
  });

  test('keeps every digit of a realm id that a number could not hold', () => {
    const realmId = '91303477981201060123';
    expect(readCallback(`${BASE}?code=c&state=s&realmId=${realmId}`, 's').realmId).toBe(realmId);
  });

  test.each([
    ['the answer to another flow', '?code=c&state=wrong&realmId=1', 'state-mismatch'],
    ['no state at all', '?code=c&realmId=1', 'state-mismatch'],
    ['two states', '?code=c&state=right&state=wrong&realmId=1', 'state-mismatch'],
    ['a refusal with another state', '?error=access_denied&state=wrong', 'state-mismatch'],
    ['a refusal', '?error=access_denied&state=right', 'denied'],
    ['a refusal without a state', '?error=access_denied', 'denied'],
    ['keys that Intuit does not know', '?error=unauthorized_client&state=right', 'wrong-keys'],
    ['a redirect URI that is not registered', '?error=invalid_redirect_uri&state=right', 'redirect-refused'],
    ['another error', '?error=invalid_scope&state=right', 'failed'],
    ['no code', '?state=right&realmId=1', 'failed'],
    ['no company', '?code=c&state=right', 'no-company'],
    ['a company that is no id', '?code=c&state=right&realmId=..%2Fother', 'no-company'],
  ])('says what is wrong with %s', (_name, query, problem) => {
    expect(() => readCallback(BASE + query, 'right')).toThrow(expect.objectContaining({ problem }));
  });

  test('refuses what is no address', () => {
    expect(() => readCallback('quickbooks', 'right')).toThrow(expect.objectContaining({ problem: 'failed' }));
  });
});
