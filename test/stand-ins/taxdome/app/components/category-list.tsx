/** @jsxImportSource react */
import type { ReactNode, RefObject } from 'react';
import { createPortal } from 'react-dom';
import { useOutsidePress } from '../hooks/use-outside-press';
import { usePlacement } from '../hooks/use-placement';
import styles from './listbox.module.css';

interface CategoryListProps {
  id: string;
  labelId: string | undefined;
  anchor: HTMLInputElement;
  list: RefObject<HTMLDivElement | null>;
  onLeave: () => void;
  children: ReactNode;
}

/** The drop-down of the category field. */
export function CategoryList({ id, labelId, anchor, list, onLeave, children }: CategoryListProps) {
  const style = usePlacement(anchor, list, 'fill');
  useOutsidePress([list, anchor], onLeave);
  return createPortal(
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-labelledby={labelId}
      className={styles.root}
      style={style}
      // Keeps the focus in the field while an option is pressed.
      onMouseDown={(event) => event.preventDefault()}
    >
      {children}
    </div>,
    document.body,
  );
}
