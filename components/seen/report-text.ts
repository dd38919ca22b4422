import type { Firm } from '../../lib/store/schema';
import type { PageView } from './page-view';
import { plainPath } from './plain-path';

export interface ReportFacts {
  readonly firm: Firm;
  readonly view: PageView;
  /** Of the page as it is now; null where no tab shows it. */
  readonly structure: string | null;
  readonly version: string;
  readonly userAgent: string;
}

/**
 * The text for a bug report, in English whatever the page's language, since developers read it. It has no client data: no text of the page, no id, no address of the firm.
 */
export function reportText({ firm, view, structure, version, userAgent }: ReportFacts): string {
  const { page, pointed, language, recognisedAt } = firm;
  const evidence = [...(page?.evidence ?? [])].sort((a, b) => b.weight - a.weight);
  const where = (path: string | null | undefined) => (path == null ? 'unknown' : plainPath(path));
  return [
    `extension: ${version}`,
    `browser: ${userAgent}`,
    `page language: ${language}`,
    `path: ${where(page?.path)}`,
    `recognised before: ${recognisedAt == null ? 'never' : where(recognisedAt)}`,
    `verdict: ${page?.recognised ?? 'none'} (${view})`,
    `columns: ${page?.columns || 'none'}`,
    `rows: ${page?.services ?? 0}, sub-tab: ${page?.subTab ?? 'none'}, own integration: ${page?.ownIntegration ? 'yes' : 'no'}`,
    `score: ${page?.score ?? 'unknown'}`,
    ...evidence.map(({ name, weight }) => `  ${weight > 0 ? '+' : ''}${weight} ${name}`),
    `answer: ${pointed ? JSON.stringify({ ...pointed, place: plainPath(pointed.place) }) : 'none'}`,
    '',
    structure ?? '(the page is not open)',
  ].join('\n');
}
