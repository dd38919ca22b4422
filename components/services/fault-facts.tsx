import type { OperationError } from '../../lib/catalog/operation';
import { when } from '../state/format';
import { useCopied } from '../state/use-copied';
import { useWords } from '../state/words-context';
import { Button } from '../ui/button';

/** For whoever helps: QuickBooks' code and words, Intuit's id of the request, and when it was tried; to be copied whole. */
export function FaultFacts({ error, attempts }: { error: OperationError; attempts: number }) {
  const words = useWords();
  const { copied, copy } = useCopied();
  const facts = [
    [words.text('detail_code'), [error.code, error.message].filter(Boolean).join(' · ')],
    ...(error.intuitTid === null ? [] : [[words.text('detail_request'), error.intuitTid]]),
    [words.text('detail_tried'), words.plural('detail_attempts', attempts, { when: when(error.at, words) })],
  ] as const;
  return (
    <div class="fault">
      <dl class="fault-facts help">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class="wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
      <Button
        kind="link"
        icon={copied ? 'check' : 'copy'}
        onClick={() => void copy(facts.map(([name, value]) => `${name}: ${value}`).join('\n'))}
      >
        {words.text('popup_copy_details')}
      </Button>
      <span class="visually-hidden" role="status">
        {copied ? words.text('settings_copied') : ''}
      </span>
    </div>
  );
}
