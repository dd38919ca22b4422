import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../state/words-context';
import { Field } from '../ui/field';
import { IconButton } from '../ui/icon-button';

/** How long "Copied" is said. */
const SHOWN_MS = 2_000;

/** A value to paste elsewhere, with the button that puts it on the clipboard. */
export function CopyValue({ label, value }: { label: string; value: string }) {
  const words = useWords();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <Field label={label} value={value} readOnly>
      <IconButton
        icon={copied ? 'check' : 'copy'}
        label={words.text('copy_value', { field: label })}
        onClick={() => void navigator.clipboard.writeText(value).then(() => setCopied(true))}
      />
      <span class="visually-hidden" role="status">
        {copied ? words.text('settings_copied') : ''}
      </span>
    </Field>
  );
}
