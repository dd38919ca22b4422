import type { ComponentChildren } from 'preact';
import { useWords } from '../state/words-context';
import { Icon } from '../ui/icon';
import type { KeyNote } from './check-key';

/** What is to be said of a typed key, else what is to be known of the field. */
export function KeyHint({ note, children }: { note: KeyNote | null; children?: ComponentChildren }) {
  const words = useWords();
  if (!note) return <span>{children}</span>;
  return (
    <span class={`key-hint ${note.good ? 'tone-synced' : 'tone-ask'}`} role="status">
      <Icon name={note.good ? 'check' : 'warning'} />
      {words.text(note.text)}
    </span>
  );
}
