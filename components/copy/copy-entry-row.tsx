import type { Words } from '../../lib/i18n/words';
import type { CopyEntry } from '../../lib/store/copy-run';
import { useWords } from '../state/words-context';
import { Icon } from '../ui/icon';

const LOOK = {
  waiting: { icon: 'not-synced', tone: 'muted' },
  filling: { icon: 'syncing', tone: 'tone-syncing spin' },
  added: { icon: 'synced', tone: 'tone-synced' },
  failed: { icon: 'failed', tone: 'tone-failed' },
  stopped: { icon: 'skipped', tone: 'tone-skipped' },
} as const;

/** One item of the run: where it stands, or what TaxDome said. */
export function CopyEntryRow({ entry: { state, draft, problem } }: { entry: CopyEntry }) {
  const words = useWords();
  const { icon, tone } = LOOK[state];
  return (
    <li class="entry divided">
      <Icon name={icon} class={tone} />
      <div class="row-words">
        <p class="medium wrap-anywhere">{draft.name}</p>
        <p class={`help wrap-anywhere ${state === 'failed' ? 'error' : ''}`}>
          {problem === null ? words.text(`copy_state_${state}`) : problemText(problem, words)}
        </p>
      </div>
    </li>
  );
}

/** A code of the form driver in words; anything else is the page's own message. */
function problemText(problem: string, words: Words): string {
  const key = `copy_problem_${problem.replaceAll('-', '_')}`;
  return words.has(key) ? words.text(key) : words.text('copy_problem_refused', { message: problem });
}
