import type { Environment } from '../../lib/store/schema';
import { useWords } from '../state/words-context';
import { Radio } from '../ui/radio';
import { RadioGroup } from '../ui/radio-group';

export interface EnvironmentChoiceProps {
  value: Environment;
  /** The policy's, which can't be changed. */
  locked: Environment | null;
  onChoose: (environment: Environment) => void;
}

/** A company to try it with, or the books. */
export function EnvironmentChoice({ value, locked, onChoose }: EnvironmentChoiceProps) {
  const words = useWords();
  return (
    <RadioGroup label={words.text('settings_environment')} cards>
      {(['sandbox', 'production'] as const).map((environment) => (
        <Radio
          key={environment}
          group="environment"
          card
          label={words.text(`settings_${environment}`)}
          help={words.text(`setup_${environment}_help`)}
          checked={value === environment}
          disabled={locked !== null && locked !== environment}
          onChoose={() => onChoose(environment)}
        />
      ))}
    </RadioGroup>
  );
}
