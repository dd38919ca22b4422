import type { Verdict } from '../belief';

/** The printed verdict of each belief that was tried, by its id. */
export function verdicts(output: string): Record<string, Verdict> {
  const lines = output.matchAll(/^(held|false|not decided) +([a-z0-9-]+) /gmu);
  return Object.fromEntries([...lines].map(([, verdict, id = '']) => [id, verdict as Verdict]));
}
