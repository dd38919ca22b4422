import type { ServiceView } from '../../lib/catalog/overview';
import { amountOf, serviceAmount, unitWord } from '../state/format';
import { usePopup } from '../state/popup-context';
import { useWords } from '../state/words-context';
import { Icon } from '../ui/icon';
import { changeLine } from './change-line';

/** One service of the plan: its values, then the account of the new item or what changes in the one it is linked to. */
export function PlanRow({ view, account }: { view: ServiceView; account: string | null }) {
  const words = useWords();
  const { model } = usePopup();
  const currency = model.connection?.company.currency ?? null;
  const { service, item, decision } = view;
  const change = changeLine(decision, item, words, (rate) => amountOf(rate, null, currency, words));
  return (
    <tr>
      <th scope="row" class="plan-name wrap-anywhere">
        {service.name}
      </th>
      <td class="plan-category">{service.category}</td>
      <td class="plan-unit">{unitWord(service.unit, words)}</td>
      <td class="amount plan-rate">{serviceAmount({ ...service, unit: null }, currency, words)}</td>
      <td class="plan-item wrap-anywhere">
        {account ?? (
          <>
            <Icon name={decision.kind === 'update' ? 'pencil' : 'link'} class="muted" /> {change ?? item?.name}
          </>
        )}
      </td>
    </tr>
  );
}
