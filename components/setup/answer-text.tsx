import { useCopied } from '../state/use-copied';
import { useWords } from '../state/words-context';
import { IconButton } from '../ui/icon-button';

/** A text for one of Intuit's forms, in English as those are, with the button that copies it. */
export function AnswerText({ label, text }: { label: string; text: string }) {
  const words = useWords();
  const { copied, copy } = useCopied();
  return (
    <div class="answer">
      <div class="answer-head">
        <h3 class="medium">{label}</h3>
        <IconButton
          icon={copied ? 'check' : 'copy'}
          label={words.text('setup_copy_answer', { name: label })}
          small
          onClick={() => void copy(text)}
        />
        <span class="visually-hidden" role="status">
          {copied ? words.text('settings_copied') : ''}
        </span>
      </div>
      <p class="answer-text" lang="en">
        {text}
      </p>
    </div>
  );
}
