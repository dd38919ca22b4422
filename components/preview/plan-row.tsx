import { useId, useState } from 'preact/hooks';
import { ownNameOf } from '../../lib/catalog/alias';
import type { ServiceView } from '../../lib/catalog/overview';
import { amountOf, serviceAmount, unitWord } from '../state/format';
import { usePopup } from '../state/popup-context';
import { useWords } from '../state/words-context';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { changeLine } from './change-line';
import { DecisionForm } from './decision-form';
import type { NewItems } from './new-items';

export interface PlanRowProps {
  view: ServiceView;
  /** Where new items go; null where items keep their own account. */
  newItems: NewItems | null;
}

/** One service of the plan: its values, then the account of the new item or what changes in the one it is linked to, and a way to decide otherwise. */
export function PlanRow({ view, newItems }: PlanRowProps) {
  const words = useWords();
  const { model } = usePopup();
  const [open, setOpen] = useState(false);
  const id = useId();
  const currency = model.connection?.company.currency ?? null;
  const { service, item, decision } = view;
  const change = changeLine(decision, item, words, (rate) => amountOf(rate, null, currency, words));
  const isNewCategory = newItems?.isNewCategory(service.category) ?? false;
  return (
    <>
      <tr tabIndex={-1}>
        <th scope="row" class="plan-name wrap-anywhere" id={`${id}-name`}>
          {ownNameOf(service)}
          {service.ownName !== undefined && (
            <span class="plan-note help">{words.text('popup_called', { name: service.name })}</span>
          )}
        </th>
        <td class="plan-category">
          {service.category}
          {isNewCategory && <span class="help"> · {words.text('preview_new_category')}</span>}
        </td>
        <td class="plan-unit">{unitWord(service.unit, words)}</td>
        <td class="amount plan-rate">{serviceAmount({ ...service, unit: null }, currency, words)}</td>
        <td class="plan-item wrap-anywhere">
          {newItems?.accountOf(service.category) ?? (
            <>
              <Icon name={decision.kind === 'update' ? 'pencil' : 'link'} class="muted" /> {change ?? item?.name}
            </>
          )}
        </td>
        <td class="plan-change">
          {decision.kind !== 'update' && (
            <Button kind="link" expanded={open} describedBy={`${id}-name`} onClick={() => setOpen((before) => !before)}>
              {words.text('preview_change')}
            </Button>
          )}
        </td>
      </tr>
      {open && (
        <tr class="plan-decision">
          <td colSpan={6}>
            <DecisionForm view={view} />
          </td>
        </tr>
      )}
    </>
  );
}
