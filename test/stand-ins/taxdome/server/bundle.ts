import { createHash } from 'node:crypto';
import { relative, resolve } from 'node:path';
import { build } from 'vite';

/** The built app: files by their address, and the two that the document names. */
export interface Bundle {
  readonly files: ReadonlyMap<string, { readonly type: string; readonly body: Buffer }>;
  readonly script: string;
  readonly style: string;
}

const APP = resolve(import.meta.dirname, '../app');
const TYPES: Record<string, string> = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' };

/** Class names say nothing, as those of a production build with a CSS-in-JS library or CSS modules. */
function scopedName(name: string, file: string): string {
  const digest = createHash('sha256')
    .update(`${relative(APP, file.split('?')[0] ?? file)}:${name}`)
    .digest();
  return `css-${BigInt(`0x${digest.toString('hex')}`)
    .toString(36)
    .slice(0, 6)}`;
}

async function bundle(): Promise<Bundle> {
  const before = process.env.NODE_ENV;
  const result = await build({
    root: APP,
    configFile: false,
    mode: 'production',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    // `development` would follow NODE_ENV, which is `test` here and wants a runtime that the production React lacks.
    oxc: { jsx: { runtime: 'automatic', importSource: 'react', development: false } },
    css: { postcss: {}, modules: { generateScopedName: scopedName } },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      reportCompressedSize: false,
      rollupOptions: { input: resolve(APP, 'main.tsx') },
    },
  }).finally(() => {
    // Vite sets it for good when it was unset; whoever started this process has not asked for that.
    if (before === undefined) delete process.env.NODE_ENV;
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('vite built nothing');
  const files = new Map<string, { type: string; body: Buffer }>();
  let script = '';
  let style = '';
  for (const file of output.output) {
    const path = `/${file.fileName}`;
    const extension = path.split('.').at(-1) ?? '';
    const source = file.type === 'chunk' ? file.code : file.source;
    files.set(path, { type: TYPES[extension] ?? 'application/octet-stream', body: Buffer.from(source) });
    if (file.type === 'chunk' && file.isEntry) script = path;
    if (extension === 'css') style = path;
  }
  return { files, script, style };
}

let built: Promise<Bundle> | undefined;

/** Builds the app once per process. */
export function appBundle(): Promise<Bundle> {
  built ??= bundle();
  return built;
}
