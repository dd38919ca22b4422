import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BUILD } from './harness/build-extension';
import { withImports } from './harness/with-imports';

interface Manifest {
  readonly manifest_version: number;
  readonly default_locale: string;
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly optional_host_permissions: readonly string[];
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
  // Each part is a power or a promise; docs/privacy.md gives the reason of each. A change here is a change there.
  test('is this and nothing else: no page may speak to the extension or load its files', () => {
    const { version, key, ...rest } = manifest as Manifest & { readonly version: string; readonly key: string };
    expect(version).toMatch(/^\d+(?:\.\d+){1,3}$/);
    expect(key).toMatch(/^MIIB/);
    expect(rest).toEqual({
      manifest_version: 3,
      name: '__MSG_extension_name__',
      short_name: '__MSG_extension_short_name__',
      description: '__MSG_extension_description__',
      default_locale: 'en',
      minimum_chrome_version: '140',
      icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
      action: { default_title: 'TaxDome services to QuickBooks', default_popup: 'popup.html' },
      background: { type: 'module', service_worker: 'background.js' },
      storage: { managed_schema: 'managed-schema.json' },
      permissions: ['identity', 'storage', 'alarms', 'scripting', 'notifications', 'unlimitedStorage'],
      host_permissions: [
        'https://*.taxdome.com/*',
        'https://oauth.platform.intuit.com/*',
        'https://developer.api.intuit.com/*',
        'https://quickbooks.api.intuit.com/*',
        'https://sandbox-quickbooks.api.intuit.com/*',
      ],
      optional_host_permissions: ['https://*/*'],
      content_security_policy: {
        extension_pages:
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; " +
          "connect-src 'self' https://oauth.platform.intuit.com https://developer.api.intuit.com https://quickbooks.api.intuit.com https://sandbox-quickbooks.api.intuit.com; " +
          "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      },
      content_scripts: [
        {
          matches: ['https://*.taxdome.com/*'],
          exclude_matches: [
            'https://*.help.taxdome.com/*',
            'https://academy.taxdome.com/*',
            'https://client-help.taxdome.com/*',
            'https://status.taxdome.com/*',
            'https://www.taxdome.com/*',
          ],
          all_frames: false,
          run_at: 'document_idle',
          js: ['content-scripts/taxdome.js'],
        },
      ],
    });
  });

  test('asks for what is needed and no more', () => {
    expect(manifest.manifest_version).toBe(3);
    expect([...manifest.permissions].sort()).toEqual([
      ...['alarms', 'identity', 'notifications', 'scripting', 'storage', 'unlimitedStorage'],
    ]);
    expect([...manifest.host_permissions].sort()).toEqual([
      'https://*.taxdome.com/*',
      'https://developer.api.intuit.com/*',
      'https://oauth.platform.intuit.com/*',
      'https://quickbooks.api.intuit.com/*',
      'https://sandbox-quickbooks.api.intuit.com/*',
    ]);
  });

  test('asks for nothing that the stores are not told the reason of', () => {
    const reasons = readFileSync(join(BUILD, '../../docs/store/permissions.md'), 'utf8');
    const told = [...reasons.matchAll(/^\| `([^`]+)`/gmu)].map(([, name]) => name);
    const { permissions, host_permissions, optional_host_permissions } = manifest;
    expect(told.sort()).toEqual([...permissions, ...host_permissions, ...optional_host_permissions].sort());
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

test('no script names a folder of the machine that built it, as elements do that are made for development', () => {
  const root = join(BUILD, '../..').replaceAll('\\', '/');
  expect(scripts.filter((name) => read(name).includes(root))).toEqual([]);
  expect(scripts.filter((name) => read(name).includes('.tsx'))).toEqual([]);
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

test('nothing listens to other extensions or to pages', () => {
  expect(scripts.filter((name) => /on(?:Message|Connect)External\s*\.\s*addListener/.test(read(name)))).toEqual([]);
});

test('the worker, which has no document, loads nothing that draws', () => {
  const loaded = withImports('background.js');
  expect(loaded.length).toBeGreaterThan(1);
  expect(loaded.filter((name) => /\bdocument\.(?:createElement|querySelector)/.test(read(name)))).toEqual([]);
});

test('there are content scripts to look into', () => {
  expect(contentScripts.length).toBeGreaterThan(1);
});

test('every value that an organization can set is explained to administrators, with an example for each way to set it', () => {
  const { properties } = JSON.parse(read(manifest.storage.managed_schema)) as { properties: Record<string, unknown> };
  const guide = readFileSync(join(BUILD, '../../docs/deploying.md'), 'utf8');
  for (const key of Object.keys(properties)) {
    expect(guide).toContain(`| \`${key}\` |`);
    // Linux, Windows and macOS.
    expect(guide).toMatch(new RegExp(`"${key}": `, 'u'));
    expect(guide).toMatch(new RegExp(`^"${key}"=|policy\\\\${key}\\]$`, 'mu'));
    expect(guide).toContain(`<key>${key}</key>`);
  }
});

test('the terms of every bundled package are in it', () => {
  const text = read('THIRD-PARTY-LICENSES.txt');
  // One from each bundle: the worker's, the pages' and the content scripts'.
  for (const name of ['intuit-oauth', 'preact', 'webextension-polyfill']) expect(text).toContain(`${name}@`);
  expect(text).not.toMatch(/^(?:playwright|react|vitest)[\w-]*@/mu);
});

test('nothing of the tests, of the stand-ins or of a development build is in it', () => {
  expect(files.filter((name) => /\.map$|\.tsx?$|test|stand-in/.test(name))).toEqual([]);
  expect(scripts.filter((name) => /stand-in|ws:\/\/localhost/.test(read(name)))).toEqual([]);
});
