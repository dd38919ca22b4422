import type { ComponentChildren } from 'preact';
import { Icon } from './icon';
import type { IconName } from './icons';

export interface EmptyStateProps {
  icon: IconName;
  title?: string;
  children?: ComponentChildren;
  action?: ComponentChildren;
}

/** Nothing to show: why, and the next step. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div class="empty">
      <span class="empty-icon">
        <Icon name={icon} />
      </span>
      {title && <h2 class="title-section">{title}</h2>}
      {children && <div class="muted">{children}</div>}
      {action}
    </div>
  );
}
