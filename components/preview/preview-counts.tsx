import { Icon } from '../ui/icon';
import type { ListHead } from './list-heads';

/** How many services are in each list, at one glance above them. To be seen only: each list's own heading says it too. */
export function PreviewCounts({ heads }: { heads: readonly ListHead[] }) {
  return (
    <div class="counts" aria-hidden="true">
      {heads.map(({ kind, icon, tone, title, count, note, asks }) => (
        <div key={kind} class={`card count-card ${asks ? 'group-asks' : ''}`}>
          <p class="count-title">
            <Icon name={icon} class={tone} />
            {title}
          </p>
          <p class="count-number">{count}</p>
          <p class="help">{note}</p>
        </div>
      ))}
    </div>
  );
}
