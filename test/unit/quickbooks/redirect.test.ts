import { expect, test } from 'vitest';
import { defaultRedirect, redirectProblem } from '../../../lib/quickbooks/redirect';

test("the default is the browser's own address for the extension", () => {
  expect(defaultRedirect((path) => `https://extension-id.chromiumapp.org/${path}`)).toBe(
    'https://extension-id.chromiumapp.org/quickbooks',
  );
});

test.each([
  ['https://extension-id.chromiumapp.org/quickbooks', null],
  ['https://firm.example/quickbooks/callback', null],
  ['http://firm.example/', 'not-https'],
  ['chrome-extension://abc/x', 'not-https'],
  ['https://firm.example/?a=b', 'has-query'],
  ['https://firm.example/?', 'has-query'],
  ['https://firm.example/#a', 'has-fragment'],
  ['https://firm.example/#', 'has-fragment'],
  ['https://user:word@firm.example/', 'has-credentials'],
  ['firm.example', 'not-an-address'],
  [' https://firm.example/', 'not-an-address'],
  ['', 'not-an-address'],
])('%j as a redirect URI: %s', (address, problem) => {
  expect(redirectProblem(address)).toBe(problem);
});
