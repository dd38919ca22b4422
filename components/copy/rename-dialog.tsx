import { useState } from 'preact/hooks';
import { sameName } from '../../lib/catalog/name';
import { useWords } from '../state/words-context';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';

export interface RenameDialogProps {
  name: string;
  onCancel: () => void;
  onConfirm: (name: string) => void;
}

/** Asks for the name that a service gets in TaxDome; the item keeps its own. */
export function RenameDialog({ name, onCancel, onConfirm }: RenameDialogProps) {
  const words = useWords();
  const [value, setValue] = useState(name);
  const [error, setError] = useState<string | null>(null);
  const confirm = () => {
    if (value.trim() === '') return setError(words.text('popup_rename_empty'));
    if (sameName(value, name)) return setError(words.text('popup_rename_same'));
    onConfirm(value.trim());
  };
  return (
    <Dialog
      title={words.text('copy_rename_title')}
      cancel={words.text('preview_cancel')}
      confirm={words.text('copy_rename_confirm')}
      onCancel={onCancel}
      onConfirm={confirm}
    >
      <p>{words.text('copy_rename_text')}</p>
      <Field label={words.text('copy_name')} value={value} error={error} onInput={setValue} />
    </Dialog>
  );
}
