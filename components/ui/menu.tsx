import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { IconButton } from './icon-button';

export interface MenuEntry {
  readonly label: string;
  readonly onChoose: () => void;
}

/** Keeps the menu inside the window: below the button where there is room, else above it. */
function place(menu: HTMLElement, button: HTMLElement): void {
  const { top, bottom, left, right } = button.getBoundingClientRect();
  const rtl = getComputedStyle(button).direction === 'rtl';
  const below = bottom + 4 + menu.offsetHeight <= innerHeight;
  menu.style.top = `${below ? bottom + 4 : Math.max(4, top - 4 - menu.offsetHeight)}px`;
  menu.style.left = `${Math.max(4, rtl ? left : right - menu.offsetWidth)}px`;
}

/**
 * Three dots with a menu, whose entries are made when it opens. The popover is in the browser's top layer, so no scrolling container cuts it off; Esc and a click beside it close it. Arrow keys,
 * Home and End move, as the ARIA menu button pattern asks.
 */
export function Menu({ label, entries }: { label: string; entries: () => Promise<readonly MenuEntry[]> }) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const [shown, show] = useState<readonly MenuEntry[] | null>(null);
  const items = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  useLayoutEffect(() => {
    if (!shown || !menu.current || !button.current) return;
    menu.current.showPopover();
    place(menu.current, button.current);
    menu.current.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
  }, [shown]);
  const close = () => {
    menu.current?.hidePopover();
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === 'Tab') return menu.current?.hidePopover();
    if (to === undefined) return;
    event.preventDefault();
    all[to % all.length]?.focus();
  };
  return (
    <>
      <IconButton
        icon="more"
        label={label}
        small
        popup="menu"
        onClick={() => void entries().then(show)}
        buttonRef={button}
      />
      <div
        class="menu"
        id={id}
        role="menu"
        aria-label={label}
        popover="auto"
        tabIndex={-1}
        ref={menu}
        onKeyDown={onKeyDown}
      >
        {shown?.map((entry) => (
          <button
            key={entry.label}
            type="button"
            class="menu-item"
            role="menuitem"
            tabIndex={-1}
            onClick={() => {
              close();
              entry.onChoose();
            }}
          >
            {entry.label}
          </button>
        ))}
      </div>
    </>
  );
}
