import type { ComponentChildren } from 'preact';
import { Icon } from './icon';
import type { IconName } from './icons';

export interface BannerProps {
  tone?: 'ask' | 'failed' | 'synced' | 'information';
  icon?: IconName;
  title?: string;
  children?: ComponentChildren;
  actions?: ComponentChildren;
  /** Announced when it appears: the answer to something that was just done, or, in a pause, what became of the connection meanwhile. */
  live?: boolean | 'in a pause';
}

const TONE_ICONS: Readonly<Record<NonNullable<BannerProps['tone']>, IconName>> = {
  ask: 'warning',
  failed: 'failed',
  synced: 'synced',
  information: 'list',
};

/** What must be read before going on, with the button that does something about it. */
export function Banner({ tone = 'ask', icon, title, children, actions, live }: BannerProps) {
  return (
    <div
      class={`banner banner-${tone}`}
      role={live ? (live === true && tone === 'failed' ? 'alert' : 'status') : undefined}
    >
      <Icon name={icon ?? TONE_ICONS[tone]} />
      <div class="banner-body">
        {title !== undefined && <p class="strong">{title}</p>}
        {children && <div>{children}</div>}
        {actions && <div class="banner-actions">{actions}</div>}
      </div>
    </div>
  );
}
