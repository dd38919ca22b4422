import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Icon } from './icon';
import type { IconName } from './icons';

export interface GroupProps {
  icon: IconName;
  tone?: string;
  title: string;
  count: number;
  note?: ComponentChildren;
  startsOpen?: boolean;
  /** Draws the edge of what needs the person. */
  asks?: boolean;
  children: ComponentChildren;
}

/** One list of the preview: its title, count and note stand always, its rows when opened. */
export function Group({ icon, tone = '', title, count, note, startsOpen = false, asks, children }: GroupProps) {
  const [open, setOpen] = useState(startsOpen);
  const id = useId();
  const empty = count === 0;
  return (
    <section class={`group card ${asks ? 'group-asks' : ''}`} aria-labelledby={`${id}-title`}>
      <h2 class="group-heading">
        <button
          type="button"
          class="group-head"
          aria-expanded={open && !empty}
          aria-controls={open && !empty ? `${id}-rows` : undefined}
          disabled={empty}
          onClick={() => setOpen(!open)}
        >
          <Icon name={icon} class={tone} />
          <span class="group-title" id={`${id}-title`}>
            <span class="strong">{title}</span> <span class="group-count">{count}</span>
          </span>{' '}
          {note && <span class="group-note help">{note}</span>}
          <Icon name={open && !empty ? 'chevron-down' : 'chevron-end'} class="group-chevron" />
        </button>
      </h2>
      {open && !empty && <div id={`${id}-rows`}>{children}</div>}
    </section>
  );
}
