import { useRef } from 'preact/hooks';
import type { ServiceView } from '../../lib/catalog/overview';
import { pushable } from '../../lib/catalog/pushable';
import { explain } from '../../lib/i18n/explain';
import { Comparison } from '../preview/comparison';
import { DecisionForm } from '../preview/decision-form';
import { when } from '../state/format';
import { usePopup } from '../state/popup-context';
import { useFocusKept } from '../state/use-focus-kept';
import { useWords } from '../state/words-context';
import { DetailActions } from './detail-actions';
import { FaultFacts } from './fault-facts';
import { useQuestion } from './use-question';
import type { ServiceActs } from './use-service-acts';

/** The explanation of a status: what happened, why, the steps that fix it with their buttons, and the details for somebody's support. */
export function ServiceDetail({ view, acts }: { view: ServiceView; acts: ServiceActs }) {
  const words = useWords();
  const { connection, snapshot } = usePopup().model;
  const { status, decision, operation, item } = view;
  const detail = useRef<HTMLDivElement>(null);
  const hasQuestion = useQuestion(view);
  useFocusKept(detail);
  if (!connection) return null;
  const { title, text, steps } = explain(view, words, { currency: connection.company.currency }, Date.now());
  // The steps lead to this very place where the choice is made.
  const differs = status.differs.length > 0 && item !== null;
  const canPush = snapshot !== null && pushable(view, snapshot.settings).length > 0;
  const settledHere = decision.kind === 'ask' || (differs && (canPush || status.reason.code === 'differs'));
  const error = status.status === 'failed' ? operation?.error : null;
  return (
    <div class="detail" tabIndex={-1} ref={detail}>
      <p class="strong">{title}</p>
      <p>{text}</p>
      {steps.length > 0 && !settledHere && (
        <ol class="steps">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {hasQuestion ? <DecisionForm view={view} /> : differs && <Comparison view={view} />}
      <DetailActions view={view} acts={acts} canChoose={differs && !hasQuestion} canPush={canPush} />
      {status.syncedAt !== null && (
        <p class="help">{words.text('popup_last_synced', { time: when(status.syncedAt, words) })}</p>
      )}
      {error && <FaultFacts error={error} attempts={operation?.attempts ?? 1} />}
    </div>
  );
}
