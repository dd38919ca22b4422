import type { Company } from '../../lib/catalog/item';
import type { Belief, Finding } from './belief';
import type { Exchange } from './exchange';

/** One belief, what was found, and the requests by which it was found. */
export interface Result extends Finding {
  readonly belief: Belief;
  readonly exchanges: readonly Exchange[];
  /** It could not be tried. */
  readonly failed: boolean;
}

/** The lines of one belief, as they are printed when it has been tried. */
export function resultLines({ belief, verdict, evidence, exchanges }: Result): string {
  const head = `${verdict.padEnd(12)} ${belief.id.padEnd(24)} ${belief.sentence}`;
  return [head, ...[evidence, ...exchanges.map(exchangeLine)].map((line) => `             ${line}`)].join('\n');
}

function exchangeLine({ request, status, codes, intuitTid }: Exchange): string {
  const faults = codes.length === 0 ? '' : `, ${counted(codes)}`;
  return `${request} → ${status ?? 'no answer'}${faults}${intuitTid === null ? '' : `, intuit_tid ${intuitTid}`}`;
}

/** `5010 × 29`. */
function counted(codes: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => (count === 1 ? `code ${code}` : `code ${code} × ${count}`)).join(', ');
}

/** The counts, and a table for `docs/assumptions.md`. */
export function summary(results: readonly Result[], company: Company, now: number): string {
  const count = (verdict: Finding['verdict']): number => results.filter((result) => result.verdict === verdict).length;
  const date = new Date(now).toISOString().slice(0, 10);
  const rows = results.map(
    ({ belief, verdict, evidence }) =>
      `| \`${belief.id}\` | ${cell(belief.sentence)} | ${verdict} | ${cell(evidence)} |`,
  );
  return [
    `${count('held')} held, ${count('false')} false, ${count('not decided')} not decided`,
    '',
    `## Tried on ${date} in a sandbox company (${company.country ?? 'country unknown'})`,
    '',
    '| id | belief | verdict | evidence |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n');
}

/** On one line, and without what would end a cell. Code keeps its backslashes, so only the bar is escaped. */
function cell(text: string): string {
  return text.replace(/\s+/gu, ' ').replaceAll('|', '\\|');
}
