import { useMemo, useState } from 'preact/hooks';
import { isLinkable } from '../../lib/catalog/matching';
import { foldName } from '../../lib/catalog/name';
import type { Snapshot } from '../../lib/catalog/snapshot';
import { useWords } from '../state/words-context';
import { SearchField } from '../ui/search-field';
import { describeItem } from './describe-item';

/** More would not be read; a longer search finds the rest. */
const SHOWN = 8;

/** Finds one of the company's items to link. Items that belong to another service are not offered. */
export function ItemPicker({ snapshot, onPick }: { snapshot: Snapshot; onPick: (itemId: string) => void }) {
  const words = useWords();
  const [search, setSearch] = useState('');
  const free = useMemo(() => {
    const taken = new Set([...snapshot.links.values()].map(({ itemId }) => itemId));
    return snapshot.items.filter((item) => item.active && isLinkable(item) && !taken.has(item.id));
  }, [snapshot]);
  const wanted = foldName(search);
  const found = free.filter(({ name }) => foldName(name).includes(wanted));
  return (
    <div class="picker">
      <SearchField label={words.text('preview_search_items')} value={search} onInput={setSearch} />
      <ul class="card">
        {found.slice(0, SHOWN).map((item) => (
          <li key={item.id} class="divided">
            <button type="button" class="firm" onClick={() => onPick(item.id)}>
              <span class="choice-text">
                <span class="medium wrap-anywhere">{item.name}</span>
                <span class="help">{describeItem(item, snapshot, words)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p class="help" role="status">
        {found.length > SHOWN ? words.text('preview_found_more', { shown: SHOWN, total: found.length }) : ''}
        {found.length === 0 ? words.text('popup_nothing_found') : ''}
      </p>
    </div>
  );
}
