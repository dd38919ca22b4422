import { useId, useMemo } from 'preact/hooks';
import type { CopyCandidate } from '../../lib/catalog/copying';
import { amountOf, unitWord } from '../state/format';
import { useWords } from '../state/words-context';
import { Checkbox } from '../ui/checkbox';
import { Icon } from '../ui/icon';
import { IconButton } from '../ui/icon-button';
import { copyNote } from './copy-note';
import { typeWord } from './type-word';

export interface CopyRowProps {
  /** Its place in the table, the head counted. */
  index: number;
  candidate: CopyCandidate;
  currency: string | null;
  selected: boolean;
  open: boolean;
  onSelect: (itemId: string, on: boolean) => void;
  onOpen: (itemId: string) => void;
}

/** An item as it would become a service. One that can't be copied stays, disabled, with the reason. */
export function CopyRow({ index, candidate, currency, selected, open, onSelect, onOpen }: CopyRowProps) {
  const words = useWords();
  const id = useId();
  return useMemo(() => {
    const { item, draft, categoryName, obstacle } = candidate;
    const note = copyNote(candidate, words);
    const unable = obstacle !== null;
    return (
      <tr aria-rowindex={index} class={`${selected && !unable ? 'selected' : ''} ${unable ? 'copy-unable' : ''}`}>
        <td class="copy-check">
          <Checkbox
            label={item.name}
            checked={selected && !unable}
            disabled={unable}
            {...(note ? { describedBy: id } : {})}
            onChange={(on) => onSelect(item.id, on)}
          />
        </td>
        <th scope="row" class="copy-name wrap-anywhere">
          {item.name}
        </th>
        <td class="copy-category">{categoryName ?? '—'}</td>
        <td class="copy-rate amount">
          {item.rate === null ? '—' : amountOf(item.rate, null, currency, words)}
          {item.rate !== null && draft.unit === 'hour' && (
            <span class="copy-per muted">{words.text('copy_per_hour')}</span>
          )}
        </td>
        <td class="copy-sku wrap-anywhere">{item.sku ?? '—'}</td>
        <td class="copy-type">{typeWord(item.type, words)}</td>
        <td class="copy-state">{words.text(item.active ? 'copy_active' : 'copy_inactive')}</td>
        <td class="copy-unit">{unitWord(draft.unit, words) || '—'}</td>
        <td class="copy-reason">
          {note && (
            <span class="copy-note" id={id}>
              <Icon name={unable ? 'skipped' : 'ask'} class={unable ? '' : 'tone-ask'} />
              <span>{note}</span>
            </span>
          )}
          {!unable && (
            <span class="copy-open">
              <IconButton
                small
                icon={open ? 'chevron-down' : 'chevron-end'}
                label={words.text('copy_details', { name: item.name })}
                expanded={open}
                onClick={() => onOpen(item.id)}
              />
            </span>
          )}
        </td>
      </tr>
    );
  }, [index, candidate, currency, selected, open, onSelect, onOpen, words, id]);
}
