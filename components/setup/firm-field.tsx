import { type Target, tabOf } from '../state/target';
import { useWords } from '../state/words-context';
import { Field } from '../ui/field';
import { Radio } from '../ui/radio';
import { RadioGroup } from '../ui/radio-group';

export interface FirmFieldProps {
  target: Target;
  value: string;
  error: string | null;
  onInput: (value: string) => void;
  onFirm: (target: Pick<Target, 'host' | 'tab'>) => void;
}

/** Which TaxDome account is meant: found in an open tab, chosen among those that are known, or typed. */
export function FirmField({ target, value, error, onInput, onFirm }: FirmFieldProps) {
  const words = useWords();
  const { host, known } = target;
  const choices = [...new Set([...known, ...(host === null ? [] : [host])])];
  if (choices.length > 1) {
    return (
      <RadioGroup label={words.text('setup_firm_several')}>
        {choices.map((each) => (
          <Radio
            key={each}
            group="firm"
            label={each}
            checked={each === host}
            onChoose={async () => onFirm({ host: each, tab: await tabOf(each) })}
          />
        ))}
      </RadioGroup>
    );
  }
  return (
    <div {...(host === null ? { 'data-first': true } : {})}>
      <Field
        label={words.text('setup_firm')}
        value={host ?? value}
        readOnly={host !== null}
        error={error}
        help={words.text(host === null ? 'setup_firm_help' : 'setup_firm_found')}
        onInput={onInput}
      />
    </div>
  );
}
