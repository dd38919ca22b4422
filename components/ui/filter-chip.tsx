import type { ComponentChildren } from 'preact';
import { useWords } from '../state/words-context';
import { Icon } from './icon';
import type { IconName } from './icons';

export interface FilterChipProps {
  children: ComponentChildren;
  count?: number;
  pressed: boolean;
  onPress: () => void;
  icon?: IconName;
  tone?: string;
}

/** A toggle that filters a list, with how many it would leave. */
export function FilterChip({ children, count, pressed, onPress, icon, tone = '' }: FilterChipProps) {
  const words = useWords();
  return (
    <button type="button" class="chip" aria-pressed={pressed} onClick={onPress}>
      {icon && <Icon name={icon} class={tone} />}
      <span>{children}</span>{' '}
      {count !== undefined && (
        <span class={`count ${count === 0 ? 'count-zero' : ''}`}>
          {new Intl.NumberFormat(words.language).format(count)}
        </span>
      )}
    </button>
  );
}
