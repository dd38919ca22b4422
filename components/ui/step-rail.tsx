import { useWords } from '../state/words-context';
import { Icon } from './icon';

export interface Step {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly done: boolean;
  /** Whether one can go there now. */
  readonly open: boolean;
}

export interface StepRailProps {
  label: string;
  steps: readonly Step[];
  current: string;
  onGo: (id: string) => void;
}

/** The steps of a set-up: which are done, which is at hand, and a way back to each. */
export function StepRail({ label, steps, current, onGo }: StepRailProps) {
  const words = useWords();
  return (
    <nav aria-label={label}>
      <ol class="rail">
        {steps.map(({ id, title, note, done, open }, index) => (
          <li key={id}>
            <button
              type="button"
              class={`rail-step ${done ? 'rail-done' : ''}`}
              aria-current={id === current ? 'step' : undefined}
              disabled={!open && id !== current}
              onClick={() => onGo(id)}
            >
              <span class="rail-number" aria-hidden="true">
                {done ? <Icon name="check" /> : index + 1}
              </span>
              <span class="rail-words">
                <span class="medium">{title}</span>
                <span class="help">{note}</span>
                {done && <span class="visually-hidden">{words.text('setup_step_done')}</span>}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
