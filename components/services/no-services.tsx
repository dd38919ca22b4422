import { browser } from 'wxt/browser';
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
  const unsure = report != null && report.recognised !== 'yes';
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
      ) : unsure ? (
        <EmptyState
          icon="ask"
          title={words.text('popup_page_unknown')}
          action={
            <Button icon="syncing" busy={reading.busy} onClick={() => void reading.start()}>
              {words.text('popup_read_again')}
            </Button>
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
