import type { ServiceView } from '../../lib/catalog/overview';
import { explain } from '../../lib/i18n/explain';
import { Comparison } from '../preview/comparison';
import { DecisionForm } from '../preview/decision-form';
import { when } from '../state/format';
import { usePopup } from '../state/popup-context';
import { useWords } from '../state/words-context';
import { Button } from '../ui/button';

/** The explanation of a status: what happened, why, the steps that fix it, and the details for somebody's support. */
export function ServiceDetail({ view }: { view: ServiceView }) {
  const words = useWords();
  const { model, done } = usePopup();
  const { service, status, decision, operation, item, link } = view;
  const { title, text, steps } = explain(
    view,
    words,
    { currency: model.connection?.company.currency ?? null },
    Date.now(),
  );
  const { connection } = model;
  if (!connection) return null;
  const keepTaxDome = () =>
    void done('decide', {
      connection: connection.id,
      key: service.key,
      decision: { kind: 'keep', keep: 'taxdome' },
    });
  // The steps lead to this very place where the choice is made.
  const differs = status.differs.length > 0 && item !== null;
  // QuickBooks would store it so again.
  const canPush = differs && !status.differs.every((field) => link?.altered?.includes(field));
  const settledHere = decision.kind === 'ask' || canPush;
  const error = status.status === 'failed' ? operation?.error : null;
  return (
    <div class="detail">
      <p class="strong">{title}</p>
      <p>{text}</p>
      {steps.length > 0 && !settledHere && (
        <ol class="steps">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {decision.kind === 'ask' ? (
        <DecisionForm view={view} />
      ) : (
        differs && (
          <>
            <Comparison view={view} />
            {canPush && (
              <div class="detail-actions">
                <Button small onClick={keepTaxDome}>
                  {words.text('popup_use_taxdome')}
                </Button>
              </div>
            )}
          </>
        )
      )}
      {status.syncedAt !== null && (
        <p class="help">{words.text('popup_last_synced', { time: when(status.syncedAt, words) })}</p>
      )}
      {error && (
        <p class="help wrap-anywhere">
          {words.text('popup_error_details', { code: error.code, time: when(error.at, words) })}
          {error.intuitTid && <span class="mono"> intuit_tid {error.intuitTid}</span>}
        </p>
      )}
    </div>
  );
}
