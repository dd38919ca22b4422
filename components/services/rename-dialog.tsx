import { useState } from 'preact/hooks';
import { ownNameOf } from '../../lib/catalog/alias';
import { foldName, sameName } from '../../lib/catalog/name';
import type { ServiceView } from '../../lib/catalog/overview';
import { usePopup } from '../state/popup-context';
import { useWords } from '../state/words-context';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';

export interface RenameDialogProps {
  view: ServiceView;
  onClose: () => void;
}

/** Asks for the name that a service gets in QuickBooks; TaxDome keeps its own. */
export function RenameDialog({ view, onClose }: RenameDialogProps) {
  const words = useWords();
  const { model, done } = usePopup();
  const { service, item } = view;
  const [value, setValue] = useState(service.name);
  const [error, setError] = useState<string | null>(null);
  const { connection, snapshot } = model;
  if (!connection || !snapshot) return null;
  const confirm = async () => {
    const name = value.trim();
    const isTaken = snapshot.items.some((other) => other.id !== item?.id && foldName(other.name) === foldName(name));
    if (name === '') return setError(words.text('popup_rename_empty'));
    if (name === service.name) return setError(words.text('popup_rename_same'));
    if (isTaken) return setError(words.text('popup_rename_taken'));
    onClose();
    const isOwn = sameName(name, ownNameOf(service)) && name === ownNameOf(service);
    await done('rename', { connection: connection.id, key: service.key, name: isOwn ? null : name });
  };
  return (
    <Dialog
      title={words.text('popup_rename_title')}
      cancel={words.text('popup_rename_cancel')}
      confirm={words.text('popup_rename_confirm')}
      onCancel={onClose}
      onConfirm={confirm}
    >
      <p>{words.text('popup_rename_text')}</p>
      <Field label={words.text('popup_rename_name')} value={value} error={error} onInput={setValue} />
    </Dialog>
  );
}
