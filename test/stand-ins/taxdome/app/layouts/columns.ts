import type { ColumnName, DrawnLayout } from '../../shared/layouts';
import type { StoredService } from '../../shared/service';
import { shownRate } from '../format/shown-rate';
import type { SortKey } from '../pages/services/list-view';
import { useSession } from '../session/session-context';

/** A column of the list. */
export interface Column {
  readonly id: ColumnName;
  readonly label: string;
  /** What its head sorts by; null for a head that sorts nothing. */
  readonly sortKey: SortKey | null;
  /** A cell's text, empty where the service has no such value. */
  text(service: StoredService): string;
}

const OF_LAYOUT: Record<DrawnLayout, readonly ColumnName[]> = {
  table: ['name', 'category', 'rate', 'individualRate', 'rateType'],
  grid: ['name', 'rateType', 'rate', 'category', 'taxable'],
  blocks: ['name', 'category', 'rate', 'rateType'],
  next: ['name', 'category', 'rate', 'individualRate', 'rateType'],
  sticky: [
    'name',
    'code',
    'category',
    'rate',
    'cost',
    'individualRate',
    'rateType',
    'description',
    'taxable',
    'lastUsed',
  ],
  split: ['name', 'description', 'category', 'rateType', 'rate', 'lastUsed'],
  cards: ['name', 'category', 'rate', 'rateType', 'individualRate'],
};

const SORT_KEYS: readonly ColumnName[] = ['name', 'category', 'rate', 'rateType'] satisfies SortKey[];
const isSortKey = (id: ColumnName): id is SortKey & ColumnName => SORT_KEYS.includes(id);

const DAY_MS = 86_400_000;
const LAST_DAY = Date.UTC(2026, 10, 20);
/** Of what the firm charges, what its own people cost it. */
const COST_SHARE = 0.62;

/** The columns of the current list: the firm's own or the layout's, with TaxDome's QuickBooks column last where there is one. */
export function useColumns(): Column[] {
  const { words, money, settings, firm } = useSession();
  const { columns: labels, yesNo } = words;
  const date = new Intl.DateTimeFormat(firm.numberFormat, { dateStyle: 'short', timeZone: 'UTC' });
  const texts: Record<ColumnName, Column['text']> = {
    name: ({ name }) => name,
    description: ({ description }) => description,
    category: ({ category }) => category ?? '',
    rate: (service) => shownRate(service, { words, money, language: firm.language, joint: settings.jointRate }),
    individualRate: ({ individualRates }) => (individualRates > 0 ? words.clients(individualRates) : ''),
    rateType: ({ rateType }) => (rateType ? words.rateTypes[rateType] : ''),
    quickbooks: ({ ownSync }) => words.ownSync[ownSync],
    code: ({ id }) => `S-${id.slice(-4)}`,
    cost: ({ rate }) => (rate === null ? '' : money.show(rate * COST_SHARE)),
    taxable: ({ taxable }) => (taxable ? yesNo.yes : yesNo.no),
    lastUsed: ({ id }) => date.format(LAST_DAY - (Number(id) % 400) * DAY_MS),
  };
  const wanted = [...(settings.columns ?? OF_LAYOUT[settings.layout])];
  if (settings.ownIntegration && !wanted.includes('quickbooks')) wanted.push('quickbooks');
  return wanted
    .filter((id) => !(settings.jointRate && id === 'rateType'))
    .map((id) => ({ id, label: labels[id], sortKey: isSortKey(id) ? id : null, text: texts[id] }));
}

/** Whether the description stands beneath the name, as it has no column of its own. */
export const describedBeneath = (columns: readonly Column[]): boolean =>
  !columns.some(({ id }) => id === 'description');
