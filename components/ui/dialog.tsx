import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from './button';

export interface DialogProps {
  title: string;
  children: ComponentChildren;
  /** The safe way out: first, and focused. */
  cancel: string;
  confirm: string;
  danger?: boolean;
  onCancel: () => void;
  onConfirm: () => void;
}

/** Asks before what can't be undone or touches colleagues. Esc is the safe answer. */
export function Dialog({ title, children, cancel, confirm, danger, onCancel, onConfirm }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const safe = useRef<HTMLButtonElement>(null);
  const id = useId();
  // Not an effect after painting: it would end some milliseconds after the dialog is gone, and the focus were nowhere in between.
  useLayoutEffect(() => {
    const shown = dialog.current;
    const before = document.activeElement;
    shown?.showModal();
    safe.current?.focus();
    return () => {
      // While it stands open nothing behind it can take the focus.
      shown?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      class="dialog"
      ref={dialog}
      aria-labelledby={id}
      aria-describedby={`${id}-body`}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <div class="dialog-body">
        <h2 class="title-page" id={id}>
          {title}
        </h2>
        <div class="dialog-body" id={`${id}-body`}>
          {children}
        </div>
        <div class="dialog-actions">
          <Button onClick={onCancel} buttonRef={safe}>
            {cancel}
          </Button>
          <Button kind={danger ? 'danger' : 'primary'} onClick={onConfirm}>
            {confirm}
          </Button>
        </div>
      </div>
    </dialog>
  );
}
