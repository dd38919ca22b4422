import type { Company } from '../../lib/catalog/item';
import type { ServiceView } from '../../lib/catalog/overview';
import { MoreRows } from './more-rows';
import { ReasonRow } from './reason-row';

/** Services that will be left out, each with its reason. */
export function ReasonRows({ views, company }: { views: readonly ServiceView[]; company: Company }) {
  return (
    <MoreRows total={views.length} tag="ul" rowHeight={56}>
      {(start, end) =>
        views.slice(start, end).map((view) => <ReasonRow key={view.service.key} view={view} company={company} />)
      }
    </MoreRows>
  );
}
