/** @jsxImportSource react */
import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import styles from './toasts.module.css';

interface Toast {
  id: number;
  text: string;
  kind: 'done' | 'failed';
}

type Show = (text: string, kind?: Toast['kind']) => void;

const ToastContext = createContext<Show>(() => {});
const SHOWN_MS = 4_000;

/** Short messages at the end of the body; each goes by itself. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Toast[]>([]);
  const last = useRef(0);
  const show = useCallback<Show>((text, kind = 'done') => {
    last.current += 1;
    const id = last.current;
    setToasts((shown) => [...shown, { id, text, kind }]);
    setTimeout(() => setToasts((shown) => shown.filter((each) => each.id !== id)), SHOWN_MS);
  }, []);
  return (
    <ToastContext value={show}>
      {children}
      {createPortal(
        <div className={styles.root} role="status" aria-live="polite">
          {toasts.map((toast) => (
            <div
              key={toast.id}
              className={toast.kind === 'done' ? styles.toast : styles.failed}
              data-test="Toast-Message-Text"
            >
              {toast.text}
            </div>
          ))}
        </div>,
        document.body,
      )}
    </ToastContext>
  );
}

/** Shows a toast. */
export const useToast = (): Show => useContext(ToastContext);
