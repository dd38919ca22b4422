import { browser } from 'wxt/browser';
import { PageNotice } from '../seen/page-notice';
import { SeenLink } from '../seen/seen-link';
import { usePageView } from '../seen/use-page-view';
import { ConnectionBanner } from '../shell/connection-banner';
import { Page } from '../shell/page';
import { usePopup } from '../state/popup-context';
import { useWords } from '../state/words-context';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import type { Reading } from './use-read-all';

/** No service is known: either the list was never opened, or the open page isn't one for certain. */
export function NoServices({ connection, reading }: { connection: string; reading: Reading }) {
  const words = useWords();
  const { model, done } = usePopup();
  const report = model.firm?.page;
  const open = async () => {
    if (model.tab === null) await browser.tabs.create({ url: `https://${model.host}/app` });
    else await browser.tabs.update(model.tab, { active: true });
  };
  const view = usePageView();
  const unknown = report != null && report.recognised !== 'yes';
  const asked = view === 'unsure' || view === 'unclear' || view === 'changed';
  return (
    <Page title={words.text('popup_tab_services')}>
      <ConnectionBanner />
      {report?.ownIntegration ? (
        <EmptyState
          icon="ask"
          title={words.text('popup_own_integration')}
          action={
            <Button onClick={() => void done('page.beside-own-integration', { connection, beside: true })}>
              {words.text('popup_beside_own_integration')}
            </Button>
          }
        >
          {words.text('popup_own_integration_text')}
        </EmptyState>
      ) : asked ? (
        <PageNotice />
      ) : unknown ? (
        <EmptyState
          icon="ask"
          title={words.text('popup_page_unknown')}
          action={
            <div class="stack">
              <Button icon="syncing" busy={reading.busy} onClick={() => void reading.start()}>
                {words.text('popup_read_again')}
              </Button>
              <SeenLink />
            </div>
          }
        >
          {words.text('popup_page_unknown_text')}
        </EmptyState>
      ) : (
        <EmptyState
          icon="list"
          title={words.text('popup_no_services')}
          action={
            <Button kind="primary" icon="open" onClick={open}>
              {words.text('popup_open_taxdome')}
            </Button>
          }
        >
          {words.text('popup_no_services_text')}
        </EmptyState>
      )}
    </Page>
  );
}
