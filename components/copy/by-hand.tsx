import type { ServiceDraft } from '../../lib/catalog/copying';
import { plainRate } from '../../lib/catalog/rate-format';
import type { Words } from '../../lib/i18n/words';
import type { CopyEntry } from '../../lib/store/copy-run';
import { unitWord } from '../state/format';
import { useWords } from '../state/words-context';
import { CopyValue } from './copy-value';

export interface ByHandProps {
  entries: readonly CopyEntry[];
  /** BCP 47 tag of TaxDome's page, in whose number format the rate is written. */
  pageLanguage: string;
}

/** The values of what a person adds in TaxDome, each with a button that copies it. */
export function ByHand({ entries, pageLanguage }: ByHandProps) {
  const words = useWords();
  if (entries.length === 0) return null;
  return (
    <section class="block">
      <h2 class="title-section">{words.text('copy_by_hand')}</h2>
      <p class="help">{words.text('copy_by_hand_text')}</p>
      <ul class="card">
        {entries.map(({ itemId, draft }) => (
          <li key={itemId} class="by-hand divided">
            <h3 class="medium wrap-anywhere">{draft.name}</h3>
            {fieldsOf(draft, pageLanguage, words).map(([field, value]) => (
              <CopyValue key={field} label={words.text(`copy_${field}`)} value={value} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

type Field = 'name' | 'description' | 'rate' | 'unit' | 'category';

/** What has a value; what stays blank has nothing to copy. */
function fieldsOf(draft: ServiceDraft, language: string, words: Words): (readonly [Field, string])[] {
  const { name, description, rate, unit, category } = draft;
  const fields = [
    ['name', name],
    ['description', description],
    ['rate', rate === null ? null : plainRate(rate, language)],
    ['unit', unitWord(unit, words)],
    ['category', category],
  ] as const;
  return fields.flatMap(([field, value]) => (value ? [[field, value] as const] : []));
}
