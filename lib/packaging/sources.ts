/** What the source archive holds: all that `npm ci && npm run zip` needs, and nothing else that may lie in the folder. Patterns from the root. */
export const SOURCES: readonly string[] = [
  'components/**',
  'entrypoints/**',
  'lib/**',
  'public/**',
  'docs/store/building-from-source.md',
  '.npmrc',
  'LICENSE',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'wxt.config.ts',
];
