import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { collectPackages } from './lib/packaging/collect-packages';
import { repack } from './lib/packaging/repack';
import { SOURCES } from './lib/packaging/sources';
import { writeLicences } from './lib/packaging/write-licences';

/** Public half of the key that pins the id of an unpacked build to idoaedijkepiailidpfempfegnljlfhd; nobody keeps the private half. */
const PUBLIC_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAk8qQ+Bvuwa4+8gAgTUYy11WqNNHr9T8XO1C7oMYYJV49GJMC06kRdJwlPw3iVnyGqvtmhRDKZK0fZlJu7kMIch1FkgfQpLKHhW490majDiXyIB5J8MnOysteantPMiK3dAJtWF1806kZRkQ1iZOx5SUTSDs9JvZP+B00cpySjZ2GWSdufmxtm2xIw8hJOodTyjT9ihsCxXn6FVsyvaeivegpZCKP70lNuv+F0skbQzTwBTmMPab1lsmV5HFG/3pigj+3H81XqM+h0U4/1Pf2UIzrBVg6KW8RzoXEQONRJfMEuIEu2XNXY86Y0M0dvoqVC0dq+aoHlfJJntHEAXotuwIDAQAB';

const INTUIT_API = [
  'https://oauth.platform.intuit.com',
  'https://developer.api.intuit.com',
  'https://quickbooks.api.intuit.com',
  'https://sandbox-quickbooks.api.intuit.com',
];

const COMPONENTS = resolve(import.meta.dirname, 'components').replaceAll('\\', '/');
/** Whether a module is one that only pages draw with. */
const draws = (id: string) => id.startsWith(COMPONENTS) || id.includes('/node_modules/preact/');
/** What several of worker and pages load, as two files instead of one for each of their combinations; the worker has no document, so it may load the first one alone. */
const SHARED = [
  { name: 'shared', test: (id: string) => !draws(id), minShareCount: 2, priority: 2 },
  { name: 'pages', test: draws, minShareCount: 2, priority: 1 },
];

const shim = (name: string) => resolve(import.meta.dirname, 'lib/quickbooks/shims', name);

/** Folders of the packages that are in this build's bundles. */
const bundled = new Set<string>();

export default defineConfig({
  outDir: '.output',
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    short_name: '__MSG_extension_short_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['identity', 'storage', 'alarms', 'scripting', 'notifications', 'unlimitedStorage'],
    host_permissions: ['https://*.taxdome.com/*', ...INTUIT_API.map((origin) => `${origin}/*`)],
    optional_host_permissions: ['https://*/*'],
    action: { default_title: '__MSG_extension_short_name__' },
    content_security_policy: {
      extension_pages: [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        `connect-src 'self' ${INTUIT_API.join(' ')}`,
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
      ].join('; '),
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'services-sync@taxdome-quickbooks.example',
              strict_min_version: '142.0',
              // What goes to Intuit; docs/store/data-collection.md says why these two.
              data_collection_permissions: { required: ['authenticationInfo', 'websiteContent'] },
            },
          },
        }
      : { key: PUBLIC_KEY, minimum_chrome_version: '140', storage: { managed_schema: 'managed-schema.json' } }),
  }),
  // What the stores get; see docs/store/README.md.
  zip: { sourcesTemplate: '{{name}}-{{version}}-sources.zip', excludeSources: ['**'], includeSources: [...SOURCES] },
  hooks: {
    // A content script is read on every page, and what it asks of the browser gives promises by itself in Chromium's MV3 and in Firefox (`answer-worker.ts` answers by the callback).
    'vite:build:extendConfig': ([entrypoint, ...others], { resolve, build }) => {
      const output = build?.rollupOptions?.output;
      if (others.length > 0 && output && !Array.isArray(output)) output.codeSplitting = { groups: SHARED };
      const aliases = resolve?.alias as Record<string, string> | undefined;
      if (entrypoint?.type === 'content-script') delete aliases?.['wxt/browser'];
    },
    'build:done': ({ config }) => {
      if (config.command === 'build') writeLicences(bundled, config.outDir);
    },
    'zip:extension:done': (_wxt, path) => repack(path),
    'zip:sources:done': (_wxt, path) => repack(path),
  },
  vite: ({ mode }) => {
    // Vite believes the environment's NODE_ENV more than the mode; a test runner's would make another build than the one that people get.
    process.env.NODE_ENV = mode;
    return {
      // Both browsers preload modules by themselves, from the versions on that are served.
      build: { modulePreload: { polyfill: false } },
      plugins: [collectPackages(import.meta.dirname, bundled)],
      oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
      resolve: {
        alias: {
          // What intuit-oauth loads from Node and a worker has not; see docs/architecture.md.
          fs: shim('fs.ts'),
          os: shim('os.ts'),
          path: shim('path.ts'),
          winston: shim('winston.ts'),
          jsonwebtoken: shim('jsonwebtoken.ts'),
          csrf: shim('csrf.ts'),
          atob: shim('atob.ts'),
          axios: shim('axios.ts'),
          'query-string': shim('query-string.ts'),
        },
      },
    };
  },
});
