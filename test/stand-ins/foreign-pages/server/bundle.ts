import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import vue from '@vitejs/plugin-vue';
import { build } from 'vite';

/** A built page: files by their address, and those that the document names. */
export interface Bundle {
  readonly files: ReadonlyMap<string, { readonly type: string; readonly body: Buffer }>;
  readonly script: string;
  readonly styles: readonly string[];
}

const PAGES = resolve(import.meta.dirname, '../pages');
const TYPES: Record<string, string> = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' };

async function make(name: string): Promise<Bundle> {
  const root = resolve(PAGES, name);
  const before = process.env.NODE_ENV;
  const result = await build({
    root,
    configFile: false,
    mode: 'production',
    logLevel: 'error',
    plugins: [vue({ isProduction: true })],
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    // Both would follow NODE_ENV, which is `test` in a test run.
    resolve: { conditions: ['module', 'browser', 'production'] },
    oxc: { jsx: { runtime: 'automatic', importSource: 'react', development: false } },
    css: { postcss: {} },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 10_000,
      rollupOptions: { input: resolve(root, existsSync(resolve(root, 'main.tsx')) ? 'main.tsx' : 'main.ts') },
    },
  }).finally(() => {
    // Vite sets it for good when it was unset; whoever started this process has not asked for that.
    if (before === undefined) delete process.env.NODE_ENV;
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('vite built nothing');
  const files = new Map<string, { type: string; body: Buffer }>();
  const styles: string[] = [];
  let script = '';
  for (const file of output.output) {
    const path = `/${file.fileName}`;
    const extension = path.split('.').at(-1) ?? '';
    const source = file.type === 'chunk' ? file.code : file.source;
    files.set(path, { type: TYPES[extension] ?? 'application/octet-stream', body: Buffer.from(source) });
    if (file.type === 'chunk' && file.isEntry) script = path;
    if (extension === 'css') styles.push(path);
  }
  return { files, script, styles };
}

const made = new Map<string, Promise<Bundle>>();

/** Builds a page as for production, in memory, once per process. */
export function pageBundle(name: string): Promise<Bundle> {
  const known = made.get(name) ?? make(name);
  made.set(name, known);
  return known;
}
