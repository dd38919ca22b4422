import { ownNameOf } from '../../lib/catalog/alias';
import type { Company } from '../../lib/catalog/item';
import type { ServiceView } from '../../lib/catalog/overview';
import { canRename } from '../../lib/catalog/remedy';
import { explain } from '../../lib/i18n/explain';
import { useServiceActs } from '../services/use-service-acts';
import { useWords } from '../state/words-context';
import { Button } from '../ui/button';

/** A service that will be left out, why, and what changes that where something here does. */
export function ReasonRow({ view, company }: { view: ServiceView; company: Company }) {
  const words = useWords();
  const acts = useServiceActs(view);
  const { code } = view.status.reason;
  const name = ownNameOf(view.service).trim() || words.text('preview_no_name');
  const isLeft = code === 'excluded' || code === 'undone';
  return (
    <li class="reason-row divided" tabIndex={-1}>
      <span class="medium wrap-anywhere">{name}</span>
      <span class="muted">{explain(view, words, company, Date.now()).text}</span>
      {acts && (
        <span class="reason-acts">
          {isLeft && (
            <Button kind="link" onClick={() => acts.decide(null)}>
              {words.text('popup_include')}
            </Button>
          )}
          {canRename(view) && (
            <Button kind="link" onClick={acts.rename}>
              {words.text('action_rename')}
            </Button>
          )}
          {code === 'name-characters' && (
            <Button kind="link" onClick={() => acts.decide({ kind: 'send-anyway' })}>
              {words.text('popup_send_anyway')}
            </Button>
          )}
          {acts.dialog}
        </span>
      )}
    </li>
  );
}
