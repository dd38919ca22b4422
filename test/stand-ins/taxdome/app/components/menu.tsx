/** @jsxImportSource react */
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useOutsidePress } from '../hooks/use-outside-press';
import { usePlacement } from '../hooks/use-placement';
import styles from './menu.module.css';

export interface MenuItem {
  id: string;
  label: string;
  danger?: boolean;
  onSelect: () => void;
}

interface MenuProps {
  id: string;
  anchor: HTMLElement;
  label: string;
  items: MenuItem[];
  onClose: () => void;
  /** Stands where it is called for, in place of the end of the body; its nearest positioned ancestor places it. */
  inline?: boolean;
}

/** A menu in a portal at the end of the body, or inline. Closing gives the focus back to its anchor. */
export function Menu({ id, anchor, label, items, onClose, inline = false }: MenuProps) {
  const list = useRef<HTMLDivElement>(null);
  const style = usePlacement(anchor, list, 'end');
  const close = () => {
    onClose();
    anchor.focus();
  };
  useOutsidePress([list, anchor], onClose);
  useEffect(() => {
    const first = list.current?.firstElementChild;
    if (first instanceof HTMLElement) first.focus({ preventScroll: true });
  }, []);

  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const entries = [...(list.current?.querySelectorAll<HTMLElement>(':scope > [tabindex]') ?? [])];
    const index = entries.findIndex((each) => each.matches(':focus'));
    const go = (to: number) => entries[(to + entries.length) % entries.length]?.focus();
    switch (event.key) {
      case 'ArrowDown':
        go(index + 1);
        break;
      case 'ArrowUp':
        go(index < 0 ? -1 : index - 1);
        break;
      case 'Home':
        go(0);
        break;
      case 'End':
        go(-1);
        break;
      case 'Escape':
      case 'Tab':
        close();
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  const select = (item: MenuItem) => {
    close();
    item.onSelect();
  };

  const menu = (
    <div
      ref={list}
      id={id}
      role="menu"
      aria-label={label}
      className={inline ? styles.inline : styles.root}
      style={inline ? undefined : style}
      onKeyDown={move}
    >
      {items.map((item) => (
        <div
          key={item.id}
          role="menuitem"
          tabIndex={-1}
          className={item.danger ? styles.danger : styles.item}
          onClick={() => select(item)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== ' ') return;
            event.preventDefault();
            select(item);
          }}
          data-test={`RowMenu-Item-${item.id}`}
        >
          {item.label}
        </div>
      ))}
    </div>
  );
  return inline ? menu : createPortal(<div className={styles.layer}>{menu}</div>, document.body);
}
