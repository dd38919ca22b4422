/** What a copied report says of the page, taken apart. */
interface Report {
  readonly language: string;
  readonly path: string;
  readonly structure: string;
}

/** Reads a report as it was copied (`components/seen/report-text.ts`). */
export function readReport(text: string): Report {
  const said = (name: string) => new RegExp(`^${name}: (.*)$`, 'mu').exec(text)?.[1]?.trim() ?? '';
  const structure = text.slice(Math.max(0, text.search(/^<!--/mu)));
  return { language: said('page language') || 'en', path: said('path').replaceAll('…', 'x') || '/app', structure };
}

/**
 * A page that is built as the report says, each kind of text replaced by a text of that kind, no two alike. Nothing but what the report holds is in it.
 *
 * @param rates amounts as the page's language writes them
 */
export function pageFromReport({ language, structure }: Report, rates = ['$450.00', '$95.50', '$1,200.00']): string {
  let count = 0;
  const words = (howMany: number) => Array.from({ length: howMany }, () => `Word${++count}`).join(' ');
  const money = () => rates[++count % rates.length] ?? '$1.00';
  const filled = structure
    .replace(
      /‹(\d+) words?([^›]*)›/gu,
      (_, many: string, digits: string) => words(Math.min(Number(many), 30)) + (digits ? ' 2' : ''),
    )
    .replace(/‹money an hour›/gu, () => `${money()}/hr`)
    .replace(/‹money an item›/gu, () => `${money()}/item`)
    .replace(/‹(?:money|number[^›]*)›/gu, money)
    .replace(/‹hour›/gu, 'Hour')
    .replace(/‹item›/gu, 'Item')
    .replace(/‹date›/gu, '2025-01-31')
    .replace(/‹create service›/gu, 'Create service')
    .replace(/‹services›/gu, 'Services')
    .replace(/‹QuickBooks›/gu, 'Sync service to QuickBooks')
    .replace(/‹(active|archived)›/gu, (_, tab: string) => (tab === 'active' ? 'Active' : 'Archived'));
  // The last part shows the dots once more, alone.
  const page = filled.replace(/^<!-- the dots of a row[\s\S]*$/mu, '');
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><body><main>${page}</main></body></html>`;
}
