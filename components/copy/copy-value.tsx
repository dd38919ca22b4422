import { useCopied } from '../state/use-copied';
import { useWords } from '../state/words-context';
import { Field } from '../ui/field';
import { IconButton } from '../ui/icon-button';

/** A value to paste elsewhere, with the button that puts it on the clipboard. */
export function CopyValue({ label, value }: { label: string; value: string }) {
  const words = useWords();
  const { copied, copy } = useCopied();
  return (
    <Field label={label} value={value} readOnly>
      <IconButton
        icon={copied ? 'check' : 'copy'}
        label={words.text('copy_value', { field: label })}
        onClick={() => void copy(value)}
      />
      <span class="visually-hidden" role="status">
        {copied ? words.text('settings_copied') : ''}
      </span>
    </Field>
  );
}
