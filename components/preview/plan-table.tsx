import type { ServiceView } from '../../lib/catalog/overview';
import { useWords } from '../state/words-context';
import { MoreRows } from './more-rows';
import type { NewItems } from './new-items';
import { PlanRow } from './plan-row';

/** What will be created, linked or changed, with the exact values. `newItems` says where new ones go, null where items keep their own account. */
export function PlanTable({ views, newItems }: { views: readonly ServiceView[]; newItems: NewItems | null }) {
  const words = useWords();
  const last = words.text(newItems === null ? 'preview_item' : 'preview_income_account');
  return (
    <MoreRows
      total={views.length}
      tag="tbody"
      rowHeight={37}
      around={(rows) => (
        <table class="plan">
          <thead>
            <tr>
              <th scope="col">{words.text('preview_service')}</th>
              <th scope="col">{words.text('copy_category')}</th>
              <th scope="col">{words.text('copy_unit')}</th>
              <th scope="col" class="amount">
                {words.text('copy_rate')}
              </th>
              <th scope="col">{last}</th>
              <th scope="col">
                <span class="visually-hidden">{words.text('preview_what')}</span>
              </th>
            </tr>
          </thead>
          {rows}
        </table>
      )}
    >
      {(start, end) =>
        views.slice(start, end).map((view) => <PlanRow key={view.service.key} view={view} newItems={newItems} />)
      }
    </MoreRows>
  );
}
