import type { ServiceView } from '../../lib/catalog/overview';
import { canRename, inactiveItemOf, remedyOf } from '../../lib/catalog/remedy';
import { useWords } from '../state/words-context';
import { Button } from '../ui/button';
import type { ServiceActs } from './use-service-acts';

export interface DetailActionsProps {
  view: ServiceView;
  acts: ServiceActs;
  /** Values differ, and no question below asks about them. */
  canChoose: boolean;
  /** QuickBooks would take TaxDome's. */
  canPush: boolean;
}

/** The buttons that do a step of an explanation; what only the choice below can settle has none here. */
export function DetailActions({ view, acts, canChoose, canPush }: DetailActionsProps) {
  const words = useWords();
  const remedy = remedyOf(view);
  const { code } = view.status.reason;
  const keep = (side: 'taxdome' | 'quickbooks') => acts.decide({ kind: 'keep', keep: side });
  const buttons = [
    ...(canChoose
      ? [
          ...(canPush ? [{ label: words.text('popup_use_taxdome'), act: () => keep('taxdome') }] : []),
          // Where neither side was changed since, both stand as they were left.
          ...(code === 'differs'
            ? [{ label: words.text('popup_keep_quickbooks'), act: () => keep('quickbooks') }]
            : []),
        ]
      : []),
    ...(inactiveItemOf(view) === null
      ? []
      : [{ label: words.text('action_reactivate'), act: () => acts.ask('reactivate') }]),
    ...(canRename(view) ? [{ label: words.text('action_rename'), act: acts.rename }] : []),
    ...(code === 'name-characters'
      ? [{ label: words.text('popup_send_anyway'), act: () => acts.decide({ kind: 'send-anyway' }) }]
      : []),
    ...(view.status.status === 'failed' || (remedy === 'sync' && code !== 'excluded' && code !== 'undone')
      ? [{ label: words.text('popup_sync_one'), act: acts.sync }]
      : []),
    ...(code === 'excluded' || code === 'undone'
      ? [{ label: words.text('popup_include'), act: () => acts.decide(null) }]
      : []),
  ];
  if (buttons.length === 0 && remedy !== 'choose-account') return null;
  return (
    <div class="detail-actions">
      {remedy === 'choose-account' && (
        <a class="button button-secondary button-small" href="#/settings/account">
          {words.text('action_choose_account')}
        </a>
      )}
      {buttons.map(({ label, act }) => (
        <Button key={label} small onClick={act}>
          {label}
        </Button>
      ))}
    </div>
  );
}
