import type { Company } from '../../lib/catalog/item';
import type { ServiceView } from '../../lib/catalog/overview';
import { explain } from '../../lib/i18n/explain';
import { useWords } from '../state/words-context';
import { MoreRows } from './more-rows';

/** Services that will be left out, each with its reason. */
export function ReasonRows({ views, company }: { views: readonly ServiceView[]; company: Company }) {
  const words = useWords();
  return (
    <MoreRows total={views.length} tag="ul" rowHeight={56}>
      {(start, end) =>
        views.slice(start, end).map((view) => (
          <li key={view.service.key} class="reason-row divided">
            <span class="medium wrap-anywhere">{view.service.name.trim() || words.text('preview_no_name')}</span>
            <span class="muted">{explain(view, words, company, Date.now()).text}</span>
          </li>
        ))
      }
    </MoreRows>
  );
}
