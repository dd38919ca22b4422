import type { Snapshot } from '../../lib/catalog/snapshot';
import type { Connection } from '../../lib/store/schema';
import { SeenOnPage } from '../seen/seen-on-page';
import { ConnectionBanner } from '../shell/connection-banner';
import { isRefused } from '../shell/connection-end';
import { Page } from '../shell/page';
import { dateOf } from '../state/format';
import { useWords } from '../state/words-context';
import { Disconnect } from './disconnect';
import { IncomeAccount } from './income-account';
import { OwnDomains } from './own-domains';
import { Reads } from './reads';
import { SyncSwitches } from './sync-switches';

/** Settings of a live connection. */
export function Connected({ connection, snapshot }: { connection: Connection; snapshot: Snapshot }) {
  const words = useWords();
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
          <div class="card card-body">
            <IncomeAccount connection={connection.id} snapshot={snapshot} />
          </div>
        </section>
        <section class="block">
          <h2 class="title-section">{words.text('settings_sync')}</h2>
          <SyncSwitches connection={connection.id} settings={snapshot.settings} />
        </section>
        <OwnDomains />
        <SeenOnPage />
        <p class="help">{words.text('settings_privacy')}</p>
      </div>
    </Page>
  );
}
