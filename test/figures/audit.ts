import { spawnSync } from 'node:child_process';

interface AuditReport {
  readonly metadata?: { readonly vulnerabilities: Readonly<Record<string, number>> };
}

/** How many known vulnerabilities the registry tells, by level, or that it doesn't answer. */
export function audit(root: string, options: readonly string[]): string {
  const npm = process.env.npm_execpath;
  if (!npm) return 'not asked: start it as `npm run figures`';
  const { stdout } = spawnSync(process.execPath, [npm, 'audit', '--json', ...options], { cwd: root, encoding: 'utf8' });
  const found = read(stdout)?.metadata?.vulnerabilities;
  if (!found) return 'the registry answers no audits';
  const levels = Object.entries(found).filter(([level, count]) => level !== 'total' && count > 0);
  return levels.length === 0 ? 'clean' : levels.map(([level, count]) => `${count} ${level}`).join(', ');
}

function read(text: string): AuditReport | null {
  try {
    return JSON.parse(text) as AuditReport;
  } catch {
    return null;
  }
}
