import type { CopyCandidate } from '../../lib/catalog/copying';
import { sameName } from '../../lib/catalog/name';
import { plainRate } from '../../lib/catalog/rate-format';
import type { Unit } from '../../lib/catalog/service';
import { useWords } from '../state/words-context';
import { Select } from '../ui/select';
import { typeWord } from './type-word';

export interface CopyDetailsProps {
  candidate: CopyCandidate;
  /** BCP 47 tag of TaxDome's page, in whose number format the rate is typed. */
  pageLanguage: string;
  /** Whether categories are copied. */
  categories: boolean;
  /** Categories that TaxDome's list shows. */
  known: ReadonlySet<string>;
  onUnit: (itemId: string, unit: Unit | null) => void;
}

/** What will be typed into TaxDome's form for an item, field by field; its rate type can be set by hand. */
export function CopyDetails({ candidate, pageLanguage, categories, known, onUnit }: CopyDetailsProps) {
  const words = useWords();
  const { item, draft, categoryName } = candidate;
  const blank = words.text('copy_blank');
  const isKnown = categoryName !== null && [...known].some((name) => sameName(name, categoryName));
  const category =
    categoryName === null || !categories
      ? words.text('copy_category_left')
      : isKnown
        ? categoryName
        : words.text('copy_category_unknown', { category: categoryName });
  const facts = [
    ['name', draft.name],
    ['description', draft.description ?? blank],
    ['rate', draft.rate === null ? blank : plainRate(draft.rate, pageLanguage)],
    ['category', category],
    ['sku', `${item.sku ?? '—'} · ${typeWord(item.type, words)}`],
  ] as const;
  return (
    <tr class="copy-details">
      <td colSpan={9}>
        <div class="copy-mapping">
          <p class="strong">{words.text('copy_mapping')}</p>
          <dl class="copy-facts">
            {facts.map(([field, value]) => (
              <div key={field}>
                <dt class="help">{words.text(`copy_${field}`)}</dt>
                <dd class="wrap-anywhere">{value}</dd>
              </div>
            ))}
          </dl>
          <Select
            label={words.text('copy_unit')}
            value={draft.unit ?? 'none'}
            options={[
              { value: 'none', label: words.text('copy_unit_none') },
              { value: 'hour', label: words.text('popup_unit_hour') },
              { value: 'item', label: words.text('popup_unit_item') },
            ]}
            onChange={(value) => onUnit(item.id, value === 'hour' || value === 'item' ? value : null)}
          />
        </div>
      </td>
    </tr>
  );
}
