import type { ComponentChildren } from 'preact';
import { Icon } from './icon';

/** A line that opens to what few need, the browser's own `details`. */
export function Disclosure({
  title,
  startsOpen = false,
  children,
}: {
  title: string;
  startsOpen?: boolean;
  children: ComponentChildren;
}) {
  return (
    <details class="disclosure" open={startsOpen}>
      <summary class="disclosure-head">
        <Icon name="chevron-end" class="disclosure-chevron" />
        <span class="medium">{title}</span>
      </summary>
      <div class="stack disclosure-body">{children}</div>
    </details>
  );
}
