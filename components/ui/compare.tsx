import { useWords } from '../state/words-context';
import { Icon } from './icon';

export interface CompareRow {
  readonly field: string;
  readonly taxdome: string;
  readonly quickbooks: string;
  readonly differs: boolean;
}

/** Both sides' values, field by field; what differs is tinted and marked. In a narrow space equal fields stand in one sentence instead. */
export function Compare({ rows }: { rows: readonly CompareRow[] }) {
  const words = useWords();
  const same = rows.filter((row) => !row.differs).map((row) => row.field);
  return (
    <div class="compare">
      <table class="compare-table">
        <thead>
          <tr>
            <th scope="col">
              <span class="visually-hidden">{words.text('preview_field')}</span>
            </th>
            <th scope="col">TaxDome</th>
            <th scope="col">QuickBooks</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.field} class={row.differs ? 'compare-differs' : 'compare-same'}>
              <th scope="row">
                {row.field} {row.differs && <Icon name="differs" />}
                {row.differs && <span class="visually-hidden">{words.text('preview_differs')}</span>}
              </th>
              <td>{row.taxdome}</td>
              <td>{row.quickbooks}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {same.length > 0 && (
        <p class="compare-sentence help">
          {words.text('preview_same_fields', { fields: new Intl.ListFormat(words.language).format(same) })}
        </p>
      )}
    </div>
  );
}
