import { useEffect, useState } from 'preact/hooks';
import type { PageDescription } from '../../lib/messages/protocol';
import { serviceAmount, unitWord } from '../state/format';
import { usePopup } from '../state/popup-context';
import { tabOf } from '../state/target';
import { useWords } from '../state/words-context';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { SeenLink } from './seen-link';
import { useAnswer } from './use-answer';

/** Asks whether the list of the open page is the firm's services list, and shows how it would be read. */
export function Question() {
  const words = useWords();
  const { model, run } = usePopup();
  const { busy, answer, point } = useAnswer();
  const [described, setDescribed] = useState<PageDescription | null>(null);
  const { host, tab: known } = model;
  const at = model.firm?.page?.at;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page that reports anew is described anew
  useEffect(() => {
    let wanted = true;
    void (async () => {
      const tab = known ?? (await tabOf(host));
      const reply = tab === null ? null : await run('page.describe', { firm: host, tab });
      if (wanted) setDescribed(reply);
    })();
    return () => {
      wanted = false;
    };
  }, [host, known, at, run]);
  const rows = described?.rows ?? [];
  return (
    <section class="stack seen-question" aria-labelledby="seen-question">
      <h2 class="title-section seen-title" id="seen-question">
        <Icon name="ask" class="ask" />
        {words.text('seen_question')}
      </h2>
      <p class="muted">{words.text('seen_question_text')}</p>
      {rows.length > 0 && (
        <>
          <div class="card seen-rows">
            <table>
              <thead>
                <tr>
                  <th scope="col">{words.text('field_name')}</th>
                  <th scope="col">{words.text('field_category')}</th>
                  <th scope="col" class="amount">
                    {words.text('field_rate')}
                  </th>
                  <th scope="col">{words.text('seen_rate_type')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((service) => (
                  <tr key={service.key}>
                    <td class="medium">{service.name}</td>
                    <td>{service.category}</td>
                    <td class="amount">{serviceAmount(service, model.connection?.company.currency ?? null, words)}</td>
                    <td>{unitWord(service.unit, words)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p class="help">{words.text('seen_rows', { count: rows.length, total: described?.count ?? rows.length })}</p>
        </>
      )}
      <div class="seen-answers">
        <Button kind="primary" busy={busy} onClick={() => void answer('yes')}>
          {words.text('seen_yes')}
        </Button>
        <Button busy={busy} onClick={() => void point()}>
          {words.text('seen_point')}
        </Button>
        <Button busy={busy} onClick={() => void answer('no')}>
          {words.text('seen_no')}
        </Button>
      </div>
      <SeenLink />
    </section>
  );
}
