/** @jsxImportSource react */
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { createPortal } from 'react-dom';
import { keepTabInside } from '../hooks/keep-tab-inside';
import { Button } from './button';
import styles from './drawer.module.css';
import { Icon } from './icon';

interface DrawerProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
  footer: ReactNode;
  look?: 'drawer' | 'dialog';
  role?: 'dialog' | 'alertdialog';
  /** Makes content and footer one `<form>`. */
  onSubmit?: () => void;
  test: string;
}

/** A modal sidebar, or a dialog in the middle, in a portal. Escape, the cross and a press beside it close it. */
export function Drawer({
  title,
  onClose,
  children,
  footer,
  look = 'drawer',
  role = 'dialog',
  onSubmit,
  test,
}: DrawerProps) {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const { current } = panel;
    if (current && !current.contains(document.activeElement)) {
      const first = current.querySelector<HTMLElement>('input, textarea, select') ?? current;
      first.focus();
    }
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const key = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    } else if (panel.current) keepTabInside(event, panel.current);
  };
  const content = (
    <>
      <div className={styles.body}>{children}</div>
      <footer className={styles.foot}>{footer}</footer>
    </>
  );
  return createPortal(
    <div className={look === 'drawer' ? styles.layer : styles.center}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape in the panel does the same. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: nothing to press for who can't see it. */}
      <div className={styles.scrim} onClick={onClose} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: its role is one of two dialogs, which the rule can't see. */}
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: the same. */}
      <div
        ref={panel}
        role={role}
        aria-modal="true"
        aria-labelledby={id}
        tabIndex={-1}
        className={look === 'drawer' ? styles.panel : styles.dialog}
        onKeyDown={key}
        data-test={test}
      >
        <header className={styles.head}>
          <h2 id={id} className={styles.title}>
            {title}
          </h2>
          {/* In English in every language: the one thing known of TaxDome's dialogs is this attribute. */}
          <Button variant="icon" aria-label="Close" onClick={onClose}>
            <Icon name="close" />
          </Button>
        </header>
        {onSubmit ? (
          <form
            className={styles.form}
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              onSubmit();
            }}
          >
            {content}
          </form>
        ) : (
          content
        )}
      </div>
    </div>,
    document.body,
  );
}
