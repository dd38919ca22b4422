import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BUILD } from './harness/build-extension';

interface Manifest {
  readonly manifest_version: number;
  readonly default_locale: string;
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly content_scripts: readonly {
    readonly js: readonly string[];
    readonly css?: readonly string[];
    readonly matches: readonly string[];
  }[];
  readonly web_accessible_resources?: readonly { readonly resources: readonly string[] }[];
  readonly content_security_policy: { readonly extension_pages: string };
  readonly background: { readonly service_worker: string };
  readonly storage: { readonly managed_schema: string };
  readonly icons: Readonly<Record<string, string>>;
}

const files = readdirSync(BUILD, { recursive: true, withFileTypes: true, encoding: 'utf8' })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(BUILD.length + 1)
      .replaceAll('\\', '/'),
  );
const read = (name: string) => readFileSync(join(BUILD, name), 'utf8');
const manifest = JSON.parse(read('manifest.json')) as Manifest;
const scripts = files.filter((name) => name.endsWith('.js'));
/** Those of the manifest, and the one that the worker injects when copying starts. */
const contentScripts = scripts.filter((name) => name.startsWith('content-scripts/'));

describe('the manifest', () => {
  test('asks for what is needed and no more', () => {
    expect(manifest.manifest_version).toBe(3);
    expect([...manifest.permissions].sort()).toEqual(['alarms', 'identity', 'notifications', 'scripting', 'storage']);
    expect([...manifest.host_permissions].sort()).toEqual([
      'https://*.taxdome.com/*',
      'https://developer.api.intuit.com/*',
      'https://oauth.platform.intuit.com/*',
      'https://quickbooks.api.intuit.com/*',
      'https://sandbox-quickbooks.api.intuit.com/*',
    ]);
  });

  test('runs its script on TaxDome alone', () => {
    expect(manifest.content_scripts.length).toBeGreaterThan(0);
    expect(new Set(manifest.content_scripts.flatMap(({ matches }) => matches))).toEqual(
      new Set(['https://*.taxdome.com/*']),
    );
  });

  test('lets no page load a file of the extension', () => {
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
  });

  test('lets the extension’s pages load their own scripts only, and reach Intuit only', () => {
    const policy = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|\*|http:/);
  });

  test('names only files that are in the build', () => {
    const named = [
      manifest.background.service_worker,
      manifest.storage.managed_schema,
      `_locales/${manifest.default_locale}/messages.json`,
      ...Object.values(manifest.icons),
      ...manifest.content_scripts.flatMap(({ js, css = [] }) => [...js, ...css]),
    ];
    expect(named.filter((name) => !files.includes(name.replace(/^\//, '')))).toEqual([]);
  });
});

test.each(scripts)('%s makes no code out of text', (name) => {
  expect(read(name)).not.toMatch(/\beval\s*\(|\bnew\s+Function\b|[^.\w]Function\s*\(\s*['"`]/);
});

test.each(contentScripts)('%s holds neither zod nor anything of tokens', (name) => {
  const text = read(name);
  expect(text).not.toMatch(/ZodError|ZodMini|_zod\b|invalid_union/);
  expect(text).not.toMatch(
    /oauth\.platform\.intuit\.com|access_token|refresh_token|client_?secret|quickbooks\.api\.intuit/i,
  );
});

test.each(contentScripts)('%s holds no polyfill: the browser’s own promises do', (name) => {
  expect(read(name)).not.toMatch(/polyfill/i);
});

test('the worker, which has no document, loads nothing that draws', () => {
  const loaded = new Set(['background.js']);
  for (const name of loaded)
    for (const [, chunk] of read(name).matchAll(/\bimport\b[^'"`;]*?["']\.\/(?:chunks\/)?([\w-]+\.js)["']/g))
      loaded.add(`chunks/${chunk}`);
  expect(loaded.size).toBeGreaterThan(1);
  expect([...loaded].filter((name) => /\bdocument\.(?:createElement|querySelector)/.test(read(name)))).toEqual([]);
});

test('there are content scripts to look into', () => {
  expect(contentScripts.length).toBeGreaterThan(1);
});

test('nothing of the tests, of the stand-ins or of a development build is in it', () => {
  expect(files.filter((name) => /\.map$|\.tsx?$|test|stand-in/.test(name))).toEqual([]);
  expect(scripts.filter((name) => /stand-in|ws:\/\/localhost/.test(read(name)))).toEqual([]);
});
