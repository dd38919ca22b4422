import type { ServiceView } from '../../lib/catalog/overview';
import { useWords } from '../state/words-context';
import { MoreRows } from './more-rows';
import { PlanRow } from './plan-row';

/** What will be created, linked or changed, with the exact values. `account` is that of new items, null where items keep their own. */
export function PlanTable({ views, account }: { views: readonly ServiceView[]; account: string | null }) {
  const words = useWords();
  const last = words.text(account === null ? 'preview_item' : 'preview_income_account');
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
            </tr>
          </thead>
          {rows}
        </table>
      )}
    >
      {(start, end) =>
        views.slice(start, end).map((view) => <PlanRow key={view.service.key} view={view} account={account} />)
      }
    </MoreRows>
  );
}
