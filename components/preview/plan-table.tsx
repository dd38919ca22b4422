import type { ServiceView } from '../../lib/catalog/overview';
import { amountOf, serviceAmount, unitWord } from '../state/format';
import { usePopup } from '../state/popup-context';
import { useWords } from '../state/words-context';
import { Icon } from '../ui/icon';
import { changeLine } from './change-line';
import { MoreRows } from './more-rows';

/** What will be created, linked or changed, with the exact values. `account` is that of new items, null where items keep their own. */
export function PlanTable({ views, account }: { views: readonly ServiceView[]; account: string | null }) {
  const words = useWords();
  const { model } = usePopup();
  const currency = model.connection?.company.currency ?? null;
  const columns = [
    words.text('preview_service'),
    words.text('copy_category'),
    words.text('copy_unit'),
    words.text('copy_rate'),
    ...(account === null ? [words.text('preview_item')] : [words.text('preview_income_account')]),
  ];
  return (
    <MoreRows total={views.length}>
      {(count) => (
        <table class="plan">
          <thead>
            <tr>
              {columns.map((column, at) => (
                <th key={column} scope="col" class={at === 3 ? 'amount' : undefined}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {views.slice(0, count).map(({ service, item, decision }) => (
              <tr key={service.key}>
                <th scope="row" class="plan-name wrap-anywhere">
                  {service.name}
                </th>
                <td class="plan-category">{service.category}</td>
                <td class="plan-unit">{unitWord(service.unit, words)}</td>
                <td class="amount plan-rate">{serviceAmount({ ...service, unit: null }, currency, words)}</td>
                <td class="plan-item wrap-anywhere">
                  {account ?? (
                    <>
                      <Icon name={decision.kind === 'update' ? 'pencil' : 'link'} class="muted" />{' '}
                      {changeLine(decision, item, words, (rate) => amountOf(rate, null, currency, words)) ?? item?.name}
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </MoreRows>
  );
}
