import type { Plugin } from 'vite';
import { packageOf } from './package-of';

/**
 * A plugin that adds the folder of every package that has a module in a chunk to `found`. A package that is installed but not bundled, or whose modules all fell
 * away, is not among them.
 *
 * @param root of the project.
 */
export function collectPackages(root: string, found: Set<string>): Plugin {
  const home = root.replaceAll('\\', '/');
  return {
    name: 'collect-packages',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((output) =>
        output.type === 'chunk' ? Object.keys(output.modules) : [],
      );
      for (const id of modules) {
        const folder = packageOf(id, home);
        if (folder !== null) found.add(folder);
      }
    },
  };
}
