import { ICON_VIEW_BOX, type IconShape } from '../../lib/icons/status-icons';
import { ICONS, type IconName } from './icons';

/** An icon beside a word; hidden from assistive technology, since the word says it. */
export function Icon({ name, class: extra = '' }: { name: IconName; class?: string }) {
  const shape: IconShape = ICONS[name];
  return (
    <svg class={`icon ${extra}`} viewBox={ICON_VIEW_BOX} width="16" height="16" aria-hidden="true" focusable="false">
      {shape.map(({ paint, d, dash }) => (
        <path key={d} class={`icon-${paint}`} d={d} {...(dash ? { 'stroke-dasharray': dash } : {})} />
      ))}
    </svg>
  );
}
