/** @jsxImportSource react */
import { useSession } from '../session/session-context';
import fieldStyles from './field.module.css';
import { Switch } from './switch';

/** Whether tax is added: a switch, or a native check box in its label. */
export function TaxField({ checked, onChange }: { checked: boolean; onChange: (checked: boolean) => void }) {
  const { words, settings } = useSession();
  const { tax, taxHint } = words.form;
  if (settings.form.tax === 'switch')
    return <Switch label={tax} hint={taxHint} checked={checked} onChange={onChange} />;
  return (
    <label className={fieldStyles.choice}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      {tax}
    </label>
  );
}
