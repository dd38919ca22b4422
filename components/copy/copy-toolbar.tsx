import { ConnectionBanner } from '../shell/connection-banner';
import { useWords } from '../state/words-context';
import { FilterChip } from '../ui/filter-chip';
import { Option } from '../ui/option';
import { SearchField } from '../ui/search-field';
import { Select } from '../ui/select';
import type { CopyShown, CopyType } from './copy-filter';
import { ReadList } from './read-list';
import { typeWord } from './type-word';

export interface CopyToolbarProps {
  connection: string;
  search: string;
  shown: CopyShown;
  type: CopyType;
  categories: boolean;
  counts: Readonly<Record<CopyShown, number>>;
  onSearch: (search: string) => void;
  onShow: (shown: CopyShown) => void;
  onType: (type: CopyType) => void;
  onCategories: (categories: boolean) => void;
}

const SHOWN: readonly CopyShown[] = ['all', 'can', 'cannot'];
const TYPES: readonly CopyType[] = ['all', 'Service', 'NonInventory'];

/** What stands above the items: what copying does, the whole list, search, filters. */
export function CopyToolbar(props: CopyToolbarProps) {
  const { connection, search, shown, type, categories, counts } = props;
  const words = useWords();
  return (
    <div class="toolbar">
      <ConnectionBanner />
      <p class="muted">{words.text('copy_lead')}</p>
      <ReadList connection={connection} />
      <div class="toolbar-line">
        <SearchField label={words.text('copy_search')} value={search} onInput={props.onSearch} />
        <fieldset class="chips" aria-label={words.text('popup_filter')}>
          {SHOWN.map((chip) => (
            <FilterChip key={chip} pressed={shown === chip} count={counts[chip]} onPress={() => props.onShow(chip)}>
              {words.text(`copy_filter_${chip}`)}
            </FilterChip>
          ))}
        </fieldset>
      </div>
      <div class="toolbar-line">
        <Select
          label={words.text('copy_type')}
          value={type}
          options={TYPES.map((value) => ({
            value,
            label: value === 'all' ? words.text('copy_type_all') : typeWord(value, words),
          }))}
          onChange={(value) => props.onType(TYPES.find((each) => each === value) ?? 'all')}
        />
        <Option label={words.text('copy_categories')} checked={categories} onChange={props.onCategories} />
      </div>
    </div>
  );
}
