/** @jsxImportSource react */
import { type KeyboardEvent, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useOutsidePress } from '../hooks/use-outside-press';
import { usePlacement } from '../hooks/use-placement';
import type { MenuItem } from './menu';
import styles from './menu.module.css';

interface PlainMenuProps {
  anchor: HTMLElement;
  items: MenuItem[];
  onClose: () => void;
}

/** Buttons in a list at the end of the body: a menu to look at, without a menu's roles. */
export function PlainMenu({ anchor, items, onClose }: PlainMenuProps) {
  const list = useRef<HTMLDivElement>(null);
  const style = usePlacement(anchor, list, 'end');
  useOutsidePress([list, anchor], onClose);
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
    anchor.focus();
  };
  return createPortal(
    <div className={styles.layer}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape is for its buttons. */}
      <div ref={list} className={styles.root} style={style} onKeyDown={key}>
        <ul>
          {items.map((item) => (
            <li key={item.id}>
              <button
                type="button"
                className={item.danger ? styles.dangerEntry : styles.entry}
                onClick={() => {
                  onClose();
                  item.onSelect();
                }}
              >
                {item.label}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>,
    document.body,
  );
}
