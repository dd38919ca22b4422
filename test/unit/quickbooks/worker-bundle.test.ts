import { resolve } from 'node:path';
import { createContext, Script } from 'node:vm';
import { build } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');
/** What intuit-oauth loads that a worker has not; wxt.config.ts replaces the same names. */
const SHIMS = ['fs', 'os', 'path', 'winston', 'jsonwebtoken', 'csrf', 'atob', 'axios', 'query-string'];

/** What stands in a service worker, and nothing of Node. */
function workerGlobals(fetch: unknown) {
  return { URL, URLSearchParams, btoa, AbortSignal, setTimeout, clearTimeout, crypto, Response, fetch };
}

let code = '';

beforeAll(async () => {
  const alias = Object.fromEntries(SHIMS.map((name) => [name, resolve(ROOT, `lib/quickbooks/shims/${name}.ts`)]));
  const built = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    resolve: { alias },
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: { entry: resolve(ROOT, 'lib/quickbooks/oauth.ts'), formats: ['iife'], name: 'oauth' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('Nothing was built');
  code = output.output[0].code;
}, 60_000);

describe('the sign-in, built for a worker', () => {
  test('makes no code out of texts', () => {
    expect(code).not.toMatch(/\beval\s*\(|new Function\b|[^.\w]Function\s*\(/);
  });

  test('loads nothing at run time', () => {
    expect(code).not.toMatch(/\bimport\s*\(|[^_\w]require\s*\(/);
    expect(code).not.toMatch(/node:|process\.versions/);
  });

  test('signs in, refreshes and revokes where there is no Node, and code from texts is forbidden', async () => {
    const sent: string[] = [];
    const fetch = async (url: string, init: { body: string }) => {
      sent.push(`${new URL(url).pathname} ${init.body}`);
      return Response.json({ access_token: 'a', refresh_token: 'r', expires_in: 3600 });
    };
    const context = createContext(workerGlobals(fetch), { codeGeneration: { strings: false, wasm: false } });
    const run = `(async () => {
      const keys = { clientId: 'test-client-id', clientSecret: 'test-client-secret', environment: 'sandbox' };
      const url = oauth.authoriseUrl(keys, 'https://extension-id.chromiumapp.org/quickbooks', 'the-state');
      const first = await oauth.exchangeCode(keys, 'https://extension-id.chromiumapp.org/quickbooks', 'the-code', fetch);
      const second = await oauth.refresh(keys, first.refreshToken, fetch);
      await oauth.revoke(keys, second.refreshToken, fetch);
      return url;
    })()`;
    const url: unknown = await new Script(`${code};\n${run}`).runInContext(context);
    expect(url).toContain('https://appcenter.intuit.com/connect/oauth2?client_id=test-client-id');
    expect(sent).toEqual([
      expect.stringMatching(/^\/oauth2\/v1\/tokens\/bearer grant_type=authorization_code&code=the-code/),
      '/oauth2/v1/tokens/bearer grant_type=refresh_token&refresh_token=r',
      '/v2/oauth2/tokens/revoke {"token":"r"}',
    ]);
  }, 30_000);
});
