import type { Ref } from 'preact';
import { Icon } from './icon';
import type { IconName } from './icons';

export interface IconButtonProps {
  icon: IconName;
  /** Its accessible name, also shown as a tooltip. */
  label: string;
  onClick: () => void;
  small?: boolean;
  expanded?: boolean;
  popup?: 'menu';
  buttonRef?: Ref<HTMLButtonElement>;
}

/** A button that is an icon alone, where the picture is known to everyone (more, open in a tab). */
export function IconButton({ icon, label, onClick, small, expanded, popup, buttonRef }: IconButtonProps) {
  return (
    <button
      type="button"
      class={`button button-ghost button-icon ${small ? 'button-small' : ''}`}
      aria-label={label}
      title={label}
      aria-expanded={expanded}
      aria-haspopup={popup}
      {...(buttonRef ? { ref: buttonRef } : {})}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
