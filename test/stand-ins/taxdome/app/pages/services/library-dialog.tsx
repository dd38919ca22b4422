/** @jsxImportSource react */
import { useState } from 'react';
import type { ServiceDraft } from '../../../shared/service';
import { ApiError, api } from '../../api';
import { Button } from '../../components/button';
import { Checkbox } from '../../components/checkbox';
import { Drawer } from '../../components/drawer';
import fieldStyles from '../../components/field.module.css';
import { useToast } from '../../components/toasts';
import { useSession } from '../../session/session-context';
import styles from './services.module.css';

const LIBRARY: ServiceDraft[] = (
  [
    ['Tax resolution', 'hour', 190],
    ['Business licence renewal', 'item', 140],
    ['Inventory count', 'hour', 80],
    ['Loan package', 'item', 425],
  ] as const
).map(([name, rateType, rate]) => ({ name, rateType, rate, description: '', taxable: false, category: null }));

interface LibraryDialogProps {
  onClose: () => void;
  onCopied: () => Promise<void>;
}

/** Ready-made services to copy: a second list of names and rates, in a dialog over the first. */
export function LibraryDialog({ onClose, onCopied }: LibraryDialogProps) {
  const { words, money } = useSession();
  const toast = useToast();
  const [chosen, setChosen] = useState<readonly ServiceDraft[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const copy = async () => {
    setBusy(true);
    try {
      for (const draft of chosen) await api('POST', 'services', draft);
      toast(words.toasts.copied(chosen.length));
      onClose();
    } catch (cause) {
      setError(cause instanceof ApiError && cause.errors[0] ? cause.errors[0].message : words.errors.server);
      setBusy(false);
    }
    await onCopied();
  };
  return (
    <Drawer
      look="dialog"
      title={words.library.title}
      onClose={onClose}
      test="Services-Library-Dialog"
      footer={
        <>
          <Button variant="primary" disabled={chosen.length === 0} busy={busy} onClick={copy}>
            {words.actions.copy}
          </Button>
          <Button variant="ghost" onClick={onClose}>
            {words.actions.cancel}
          </Button>
        </>
      }
    >
      <p>{words.library.intro}</p>
      <ul>
        {LIBRARY.map((draft) => (
          <li key={draft.name} className={styles.libraryRow}>
            <Checkbox
              label={draft.name}
              checked={chosen.includes(draft)}
              onChange={(on) => setChosen((old) => (on ? [...old, draft] : old.filter((each) => each !== draft)))}
            />
            <span>{draft.name}</span>
            <span>
              {draft.rateType === 'hour' ? words.hourly(money.show(draft.rate ?? 0)) : money.show(draft.rate ?? 0)}
            </span>
          </li>
        ))}
      </ul>
      {error && (
        <p className={fieldStyles.error} role="alert">
          {error}
        </p>
      )}
    </Drawer>
  );
}
