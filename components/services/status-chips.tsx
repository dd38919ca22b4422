import type { ServiceView } from '../../lib/catalog/overview';
import { STATUSES } from '../../lib/catalog/status';
import { useWords } from '../state/words-context';
import { STATUS_WORDS } from '../ui/badge';
import { FilterChip } from '../ui/filter-chip';
import { countByFilter, type Filter } from './service-filter';

const TONES = {
  synced: 'tone-synced',
  'not-synced': '',
  syncing: 'tone-syncing',
  failed: 'tone-failed',
  skipped: 'tone-skipped',
};

export interface StatusChipsProps {
  views: readonly ServiceView[];
  filter: Filter;
  onFilter: (filter: Filter) => void;
}

/** Counts per status, each a filter. All five stand always; Differs only where something does. */
export function StatusChips({ views, filter, onFilter }: StatusChipsProps) {
  const words = useWords();
  const counts = countByFilter(views);
  return (
    <fieldset class="chips" aria-label={words.text('popup_filter')}>
      <FilterChip count={counts.all} pressed={filter === 'all'} onPress={() => onFilter('all')}>
        {words.text('popup_all')}
      </FilterChip>
      {STATUSES.map((status) => (
        <FilterChip
          key={status}
          icon={status}
          tone={TONES[status]}
          count={counts[status]}
          pressed={filter === status}
          onPress={() => onFilter(filter === status ? 'all' : status)}
        >
          {words.text(STATUS_WORDS[status])}
        </FilterChip>
      ))}
      {counts.differs > 0 && (
        <FilterChip
          icon="differs"
          tone="tone-ask"
          count={counts.differs}
          pressed={filter === 'differs'}
          onPress={() => onFilter(filter === 'differs' ? 'all' : 'differs')}
        >
          {words.text('popup_differs')}
        </FilterChip>
      )}
    </fieldset>
  );
}
