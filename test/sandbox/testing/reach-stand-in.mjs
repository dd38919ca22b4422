// Loaded by Node before `npm run verify-sandbox` in its test: every address leads to a stand-in on this machine.
const { STAND_IN_PORT } = process.env;

if (STAND_IN_PORT && process.argv[1]?.endsWith('run.ts')) {
  const { tsImport } = await import('tsx/esm/api');
  const { standInFetch } = await tsImport('../../unit/quickbooks/stand-in-fetch.ts', import.meta.url);
  globalThis.fetch = standInFetch(Number(STAND_IN_PORT));
}
