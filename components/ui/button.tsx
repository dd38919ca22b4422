import type { ComponentChildren, Ref } from 'preact';
import { Icon } from './icon';
import type { IconName } from './icons';

export interface ButtonProps {
  children: ComponentChildren;
  onClick?: (event: MouseEvent) => void;
  kind?: 'primary' | 'secondary' | 'ghost' | 'link' | 'danger' | 'danger-quiet';
  icon?: IconName;
  small?: boolean;
  disabled?: boolean;
  /** Under way: the label and the width stay, further clicks do nothing, and focus is kept. */
  busy?: boolean;
  submit?: boolean;
  describedBy?: string;
  /** Whether what it opens and closes stands open. */
  expanded?: boolean;
  buttonRef?: Ref<HTMLButtonElement>;
}

/** A button with its label; three dots at the label's end mean that something is asked first. */
export function Button(props: ButtonProps) {
  const { children, onClick, kind = 'secondary', icon, small, disabled, busy, submit, buttonRef } = props;
  const shown = busy ? 'syncing' : icon;
  return (
    <button
      type={submit ? 'submit' : 'button'}
      class={`button button-${kind} ${small ? 'button-small' : ''}`}
      disabled={disabled}
      aria-disabled={busy ? true : undefined}
      aria-busy={busy ? true : undefined}
      aria-describedby={props.describedBy}
      aria-expanded={props.expanded}
      {...(buttonRef ? { ref: buttonRef } : {})}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {shown && <Icon name={shown} class={busy ? 'spin' : ''} />}
      <span>{children}</span>
    </button>
  );
}
