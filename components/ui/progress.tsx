import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from './icon';

export interface ProgressProps {
  /** With its number, "Syncing 18 of 31". */
  title: string;
  value: number;
  max: number;
  children: ComponentChildren;
  action?: ComponentChildren;
  /** It rests. */
  still?: boolean;
}

/** Work that goes on, how far it is, what may be done meanwhile, and a way to stop it. */
export function Progress({ title, value, max, children, action, still }: ProgressProps) {
  const id = useId();
  const share = max === 0 ? 0 : Math.round((value / max) * 100);
  return (
    <section class="progress card" aria-labelledby={id}>
      <div class="progress-head">
        <Icon name={still ? 'not-synced' : 'syncing'} class={still ? 'muted' : 'spin tone-syncing'} />
        <h2 class="progress-title" id={id}>
          {title}
        </h2>
        {action}
      </div>
      <div
        class="progress-track"
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value}
      >
        <div class="progress-bar" style={{ inlineSize: `${share}%` }} />
      </div>
      <p class="help">{children}</p>
    </section>
  );
}
