import { useEffect, useRef } from 'preact/hooks';
import type { MessageKey } from '../../lib/i18n/message-key';
import { when } from '../state/format';
import { usePopup } from '../state/popup-context';
import { useWords } from '../state/words-context';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { CopyReport } from './copy-report';
import { EvidenceList } from './evidence-list';
import type { PageView } from './page-view';
import { useAnswer } from './use-answer';
import { usePageView } from './use-page-view';

/** Where the link of another section leads. */
const ADDRESS = '#/settings/page';

const VIEW_TEXTS: Readonly<Record<PageView, MessageKey>> = {
  none: 'seen_view_none',
  'own-integration': 'seen_view_own_integration',
  yes: 'seen_view_yes',
  empty: 'seen_view_empty',
  unclear: 'seen_view_unclear',
  unsure: 'seen_view_unsure',
  refused: 'seen_view_refused',
  changed: 'seen_view_changed',
  'log-in': 'seen_view_log_in',
  no: 'seen_view_no',
};

const ROLE_TEXTS: Readonly<Record<string, MessageKey>> = {
  name: 'field_name',
  description: 'field_description',
  category: 'field_category',
  rate: 'field_rate',
  unit: 'seen_rate_type',
};

/** What the page is taken for and why; closed until it is wanted. */
export function SeenOnPage() {
  const words = useWords();
  const { firm } = usePopup().model;
  const view = usePageView();
  const { busy, point, forget } = useAnswer();
  const disclosure = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const follow = () => {
      if (location.hash !== ADDRESS || !disclosure.current) return;
      disclosure.current.open = true;
      disclosure.current.scrollIntoView({ block: 'start' });
      disclosure.current.querySelector('summary')?.focus();
    };
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const page = firm?.page;
  const columns = (page?.columns ?? '').split(/[|,]/u).flatMap((role) => ROLE_TEXTS[role] ?? []);
  const facts: readonly (readonly [MessageKey, string])[] = page
    ? [
        ['seen_columns', columns.map((key) => words.text(key)).join(', ')],
        ['seen_count', String(page.services)],
        ['seen_sub_tab', page.subTab ? words.text(`seen_${page.subTab}`) : ''],
        ['seen_own', words.text(page.ownIntegration ? 'seen_own_yes' : 'seen_own_no')],
        ['seen_when', when(page.at, words)],
      ]
    : [];
  return (
    <details class="card seen" ref={disclosure}>
      <summary class="seen-summary">
        <Icon name="chevron-end" class="seen-chevron" />
        <h2 class="title-section">{words.text('seen_title')}</h2>
      </summary>
      <div class="card-body stack divided">
        <p class="strong">{words.text(VIEW_TEXTS[view])}</p>
        {page && (
          <>
            <dl class="seen-facts">
              {facts.map(([name, value]) => (
                <div key={name}>
                  <dt class="muted">{words.text(name)}</dt>
                  <dd>{value || words.text('seen_none')}</dd>
                </div>
              ))}
            </dl>
            <EvidenceList page={page} />
          </>
        )}
        {firm?.pointed && (
          <div class="seen-told">
            <p>{words.text(`seen_told_${firm.pointed.answer}`)}</p>
            <Button onClick={() => void forget()}>{words.text('seen_forget')}</Button>
          </div>
        )}
        <div>
          <Button busy={busy} onClick={() => void point()}>
            {words.text('seen_point')}
          </Button>
        </div>
        <CopyReport />
      </div>
    </details>
  );
}
