/**
 * The folder of the package that a bundled module comes from. Rolldown, Vite and WXT name what they add to a bundle by ids of their own.
 *
 * @param id of a module in a chunk: a path, perhaps with a query, or a virtual id that begins with `\0`.
 * @param root of the project, with slashes.
 * @returns null for a module of the project itself.
 */
export function packageOf(id: string, root: string): string | null {
  const path = id.replaceAll('\\', '/').replace(/\?.*$/u, '');
  const inPackage = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//u.exec(path)?.[1];
  if (inPackage !== undefined) return inPackage;
  const tool = /^\0(?:(rolldown|vite)\/|virtual:(wxt)-)/u.exec(path);
  return tool ? `${root}/node_modules/${tool[1] ?? tool[2]}` : null;
}
