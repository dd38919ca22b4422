import { useEffect } from 'preact/hooks';
import type { Snapshot } from '../../lib/catalog/snapshot';
import { isRefused } from '../../lib/store/connection-end';
import type { Connection } from '../../lib/store/schema';
import { SeenOnPage } from '../seen/seen-on-page';
import { ConnectionBanner } from '../shell/connection-banner';
import { Page } from '../shell/page';
import { dateOf } from '../state/format';
import { usePopup } from '../state/popup-context';
import { useWords } from '../state/words-context';
import { CategoryAccounts } from './category-accounts';
import { DeleteAll } from './delete-all';
import { Disconnect } from './disconnect';
import { IncomeAccount } from './income-account';
import { LanguageChoice } from './language';
import { OwnDomains } from './own-domains';
import { Reads } from './reads';
import { ShareSetUp } from './share-set-up';
import { SyncSwitches } from './sync-switches';

export interface ConnectedProps {
  connection: Connection;
  snapshot: Snapshot;
  /** A part of the settings that somebody was sent to. */
  place: string | null;
}

/** Settings of a live connection. */
export function Connected({ connection, snapshot, place }: ConnectedProps) {
  const words = useWords();
  const { managed } = usePopup();
  useEffect(() => {
    if (place !== 'account' && place !== 'share') return;
    const part = document.getElementById(place);
    part?.scrollIntoView({ block: 'start' });
    part?.querySelector<HTMLElement>('select, button')?.focus();
  }, [place]);
  const { company, environment, connectedAt, signInEndsAt } = connection;
  return (
    <Page title={words.text('popup_tab_settings')}>
      <div class="stack-wide">
        <ConnectionBanner />
        <section class="card">
          <div class="card-body card-line">
            <div class="card-words">
              <h2 class="title-section wrap-anywhere">{company.name}</h2>
              <p class="help">
                {words.text('settings_connected_on', {
                  environment: words.text(`settings_${environment}`),
                  date: dateOf(connectedAt, words),
                })}
              </p>
              <p class="help">{words.text('settings_environment_help')}</p>
              {signInEndsAt != null && !isRefused(connection, Date.now()) && (
                <p class="help">{words.text('settings_good_until', { date: dateOf(signInEndsAt, words) })}</p>
              )}
            </div>
            <Disconnect connection={connection} />
          </div>
          <Reads />
        </section>
        <section class="block">
          <h2 class="title-section">{words.text('settings_new_items')}</h2>
          <div class="card" id="account" tabIndex={-1}>
            <div class="card-body">
              <IncomeAccount connection={connection.id} snapshot={snapshot} />
            </div>
            {snapshot.settings.categories && <CategoryAccounts connection={connection.id} snapshot={snapshot} />}
          </div>
        </section>
        <section class="block">
          <h2 class="title-section">{words.text('settings_sync')}</h2>
          <SyncSwitches connection={connection.id} settings={snapshot.settings} />
        </section>
        <section class="block">
          <h2 class="title-section">{words.text('settings_this_browser')}</h2>
          <div class="card card-body">
            <LanguageChoice />
          </div>
        </section>
        <OwnDomains managed={managed.taxdomeHosts} />
        <SeenOnPage />
        <ShareSetUp connection={connection} />
        <DeleteAll />
        <p class="help">
          {words.text('settings_privacy')} <a href="/welcome.html">{words.text('settings_step_by_step')}</a>
        </p>
      </div>
    </Page>
  );
}
